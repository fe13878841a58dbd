import type { terminalInstall as english } from '../en/terminal-install.ts';
import { plural } from '../plural.ts';

const files = plural('de', { one: 'Datei', other: 'Dateien' });
const entries = plural('de', { one: 'Eintrag', other: 'Einträge' });

export const terminalInstall: typeof english = {
  looking: 'Prüfung der vorhandenen Dateien',
  continues: (command, models) =>
    `Der angehaltene Download${models === '' ? '' : ` von ${models}`} geht weiter: ${command}`,
  plan: {
    title: (folder) => `Zu installieren in ${folder}`,
    exportTitle: (folder) => `Zu exportieren nach ${folder}`,
    file: 'Datei',
    size: 'Größe',
    licence: 'Lizenz',
    licences: 'Lizenzen',
    happens: 'Was geschieht',
    actions: {
      present: 'ist da',
      unverified: 'ungeprüft',
      fetch: 'herunterladen',
      continue: 'herunterladen',
      unpack: 'entpacken',
      reuse: 'übernehmen',
      import: 'kopieren',
      'import-folder': 'kopieren',
      blocked: 'nicht möglich',
    },
    rest: (size) => `${size} herunterladen`,
    replaces: {
      'wrong-size': 'Die vorhandene Datei hat eine andere Größe und wird ersetzt.',
      damaged: 'Was da ist, ist beschädigt und wird ersetzt.',
      incomplete: 'Was da ist, ist unvollständig und wird ersetzt.',
      'other-version': 'Was da ist, ist eine andere Version und wird ersetzt.',
    },
    elsewhere: 'Übernommen aus',
    linked: 'verlinkt, braucht keinen Platz',
    takes: 'Bedarf',
    download: 'Download',
    disk: 'Datenträger',
    memory: 'Speicher',
    needed: (needed, free) => `${needed} nötig, ${free} frei`,
    memoryNeeded: (needed, have) => `${needed} im Betrieb nötig, ${have} verfügbar`,
    leftOut: {
      processor: (folders) =>
        `Nicht entpackt: ${folders}. Mit --all-folders werden weniger Wörter falsch verstanden, aber Ergebnisse kommen auf langsamen Prozessoren später.`,
      memory: (folders) =>
        `Nicht entpackt: ${folders}. Damit würden weniger Wörter falsch verstanden, aber der Speicher würde nicht reichen.`,
    },
  },
  next: {
    freeVoice: (voice, size, licence) =>
      `nimmt ${voice}, frei für geschäftliche Anrufe (${size === null ? licence : `${size}, ${licence}`})`,
    otherVoice: 'nimmt die Stimme einer anderen Sprache',
    cloudVoice: 'überlässt Antwort und Stimme der Cloud',
    try: 'führt sie aus und vergleicht die Sekunden mit den vorhergesagten',
    verify: 'vergleicht jede Datei mit ihrer Prüfsumme',
    proceed: 'macht weiter; was da ist, bleibt erhalten',
    network: 'lädt aus dem Netz, was im Ordner fehlt',
    fromExport: 'installiert daraus, auch ohne Netz',
  },
  question: (size) => `${size} herunterladen?`,
  questionUnknown: 'Dateien unbekannter Größe herunterladen?',
  yesUsually: '[J/n]',
  noUsually: '[j/N]',
  nothingFetched: 'Es wurde nichts heruntergeladen.',
  progress: {
    waiting: 'wartet',
    fetching: 'lädt herunter',
    checking: 'wird geprüft',
    ready: 'bereit',
    failed: 'fehlgeschlagen',
  },
  amount: (done, of) => `${done} von ${of}`,
  left: (time) => `noch ${time}`,
  waiting: (host, seconds) => `Warten auf ${host}, ${seconds}`,
  result: {
    title: (folder) => `Installiert in ${folder}`,
    incomplete: (folder) => `Nicht alles ist in ${folder}`,
    exportTitle: (folder) => `Exportiert nach ${folder}`,
    happened: 'Was geschah',
    states: {
      fetched: 'heruntergeladen',
      present: 'war da',
      reused: 'übernommen',
      imported: 'kopiert',
      unverified: 'ungeprüft',
      failed: 'fehlgeschlagen',
    },
    fetched: (size, time) => `${size} in ${time} heruntergeladen.`,
    nothingToFetch: 'Es war nichts herunterzuladen.',
  },
  verify: {
    doing: 'Prüfung',
    title: (folder) => `Geprüft in ${folder}`,
    state: 'Stand',
    states: {
      verified: 'in Ordnung',
      damaged: 'beschädigt',
      missing: 'fehlt',
      unverified: 'nicht vergleichbar',
    },
    total: (counts) => `${counts.join(', ')}.`,
    count: (count, state) => `${count} ${state}`,
    nothing: (folder) => `In ${folder} ist nichts installiert.`,
    nextInstall: 'installiert die Modelle, die zu diesem Rechner passen',
    nextRepair: 'lädt nur erneut herunter, was beschädigt ist oder fehlt',
    repairQuestion: (count) => `${count} ${files(count)} erneut herunterladen?`,
    notListed: (list) =>
      `In der Modellliste fehlt ${list}, daher ist kein erneuter Download möglich. Die richtige Liste mit --registry nennen.`,
  },
  clean: {
    title: (folder) => `Nicht benötigt in ${folder}`,
    removedTitle: (folder) => `Entfernt aus ${folder}`,
    what: 'Was',
    path: 'Pfad',
    kinds: { model: 'nicht gewählt', leftover: 'unfertiger Download', archive: 'schon entpackt' },
    isRemoved: 'entfernt',
    notRemoved: 'nicht entfernt',
    total: (size) => `Zusammen ${size}.`,
    removed: (size) => `${size} freigegeben.`,
    nothing: (folder) => `In ${folder} lässt sich nichts entfernen.`,
    kept: (count, size) =>
      count === 1
        ? `1 Datei (${size}) ist nicht von Voicefit und bleibt.`
        : `${count} Dateien (${size}) sind nicht von Voicefit und bleiben.`,
    noChoice: 'Es ist keine Wahl gespeichert, daher bleiben alle Modelle.',
    unfinished: 'Ein Download ist noch nicht fertig, daher bleiben seine Dateien.',
    nextChoose: 'speichert die Wahl; dann lassen sich andere Modelle entfernen',
    nextPaused: 'gibt den angehaltenen Download auf und listet auch seine Dateien',
    nextRemove: 'entfernt alles Aufgelistete',
    question: (count, size) => `${count} ${entries(count)} (${size}) entfernen?`,
  },
};
