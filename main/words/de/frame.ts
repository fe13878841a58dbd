import type { frame as en } from '../en/frame.ts';
import { plural } from '../plural.ts';

const runs = plural('de', { one: 'Die Messung', other: 'Messungen' });

export const frame: typeof en = {
  product: 'Voicefit',
  skipToPage: 'Zur Seite',
  steps: 'Schritte',
  notes: 'Hinweise',
  closeSteps: 'Schließen',
  language: 'Sprache',
  openAnotherTab: 'Weiteren Tab öffnen',
  noOtherTab: 'Es ließ sich kein weiterer Tab öffnen. Die Eingabetaste im Terminal gibt einen neuen Link.',
  pages: {
    welcome: 'Willkommen',
    done: 'Fertig',
    history: 'Verlauf',
    report: 'Bericht',
  },
  title: (page) => `${page} - Voicefit`,
  whichStep: (number, of, page) => `Schritt ${number} von ${of}: ${page}`,
  back: 'Zurück',
  measureAgain: (seconds) => `Neu messen (${seconds})`,
  marks: {
    done: 'erledigt',
    here: 'aktueller Schritt',
    running: 'läuft',
    paused: 'angehalten',
    stale: 'veraltet',
    attention: 'braucht Aufmerksamkeit',
    later: 'später',
  },
  facts: {
    running: 'läuft',
    paused: 'angehalten',
    left: (time) => `noch ${time}`,
    stale: 'veraltet',
    failed: 'gestoppt',
    historyCount: (count) => `${count} ${runs(count)}`,
  },
  reasons: {
    needsMachine: 'braucht einen Blick auf diesen Rechner',
    needsChoice: 'braucht eine Wahl',
    comesLater: 'kommt später',
  },
  banners: {
    linkLost: 'Verbindung zu Voicefit verloren. Die Arbeit geht dort weiter; neuer Versuch läuft.',
    linkRefused: 'Voicefit kennt diesen Tab nicht mehr. Die Eingabetaste im Terminal gibt einen neuen Link.',
    forced: (model, reply, limit) => `Eigene Wahl: ${model}, ${reply} je Antwort, Grenze ${limit}.`,
    forcedBetween: (model, low, high, limit) =>
      `Eigene Wahl: ${model}, ${low} bis ${high}\u00A0s je Antwort, Grenze ${limit}.`,
    forcedWithoutSpeed: (model) => `Eigene Wahl: ${model}. Wie schnell es hier antwortet, ist unbekannt.`,
    belowRequirements: (model) => `${model} liegt unter dem, was die Modellliste verlangt.`,
    change: 'Ändern',
    running: (doing) => `${doing} läuft.`,
    runningLeft: (doing, time) => `${doing} läuft. Noch ${time}.`,
    fetched: (doing, percent) => `${doing} läuft: ${percent}.`,
    measured: 'Die Messung ist fertig.',
    show: 'Zeigen',
    update: 'Empfehlung aktualisieren',
  },
  changed: {
    machine: 'Dieser Rechner hat sich seit der Messung geändert.',
    registry: 'Die Modellliste hat sich seit der Messung geändert.',
    some: (parts, count) =>
      `${parts.charAt(0).toUpperCase()}${parts.slice(1)} ${count === 1 ? 'hat' : 'haben'} sich seit der Messung geändert.`,
    parts: {
      processor: 'der Prozessor',
      cores: 'die Zahl der Kerne',
      memory: 'der Speicher',
      card: 'die Grafikkarte',
      driver: 'der Treiber der Grafikkarte',
    },
  },
  announcements: {
    started: (doing) => `${doing} hat begonnen.`,
    lookEnded: 'Dieser Rechner ist jetzt bekannt.',
    progress: (doing, percent, time) =>
      time === null ? `${doing}: ${percent}.` : `${doing}: ${percent}, noch etwa ${time}.`,
    ended: (doing) => `${doing} ist beendet.`,
    paused: (doing) => `${doing} ist angehalten. Was da ist, bleibt.`,
    scored: (score, low, high) => `CPU-Wert ${score}, Spanne ${low} bis ${high}.`,
    contended: (low, high) =>
      `CPU-Wert zwischen ${low} und ${high}: andere Programme brauchten den Prozessor.`,
    measured: 'Die Messung ist fertig.',
    stopped: 'Die Messung endete ohne Ergebnis.',
    reply: (model, reply) => `${model}: ${reply}`,
    tried: (seconds) => `Gemessen: ${seconds} je Antwort.`,
    triedWithout: 'Der Probelauf ist zu Ende.',
    turnMeasured: (seconds) => `Gemessen: ${seconds} je Runde.`,
    applied: (count) => `${count} ${plural('de', { one: 'Datei', other: 'Dateien' })(count)} geschrieben.`,
    undone: 'Die Änderung ist zurückgenommen.',
    linkBack: 'Wieder mit Voicefit verbunden.',
  },
  report: {
    save: 'Bericht speichern',
    failed: (message) => `Der Bericht konnte nicht gespeichert werden: ${message}`,
    saved: (file) => `Gespeichert als ${file}.`,
  },
  copying: {
    copy: 'Kopieren',
    done: 'Kopiert',
    failed: 'Nicht erlaubt',
    copied: 'Es ist in der Zwischenablage.',
    notRead: 'Die Zeilen sind gerade nicht bekannt. Gleich noch einmal versuchen.',
    notCopied: 'Kopieren ist hier nicht erlaubt. Den Text markieren und von Hand kopieren.',
  },
  secret: {
    show: 'Zeigen',
    hide: 'Verbergen',
    of: (does, field) => `${does}: ${field}`,
  },
  connecting: 'Verbindung zu Voicefit wird hergestellt...',
  waitingForLink: 'Möglich, sobald die Verbindung zu Voicefit wieder steht.',
  notConnected: 'Voicefit antwortet nicht',
  notConnectedHow:
    'Es wurde vielleicht beendet. Nach einem neuen Start geht es hier von selbst weiter, oder mit dem Link, den es ausgibt.',
  refusedHeading: 'Dieser Tab hat keinen Zugang zu Voicefit',
  refusedHow:
    'Die Eingabetaste im Terminal, in dem Voicefit läuft, gibt einen neuen Link. Er öffnet den Zugang und gilt einmal.',
  tryAgain: 'Noch einmal versuchen',
  broken: {
    heading: 'Diese Seite ist defekt',
    lead: 'Die Arbeit geht im Hintergrund weiter.',
    showAgain: 'Noch einmal zeigen',
    details: 'Was geschehen ist',
  },
};
