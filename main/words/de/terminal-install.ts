import type { terminalInstall as english } from '../en/terminal-install.ts';
import { plural } from '../plural.ts';

const files = plural('de', { one: 'Datei', other: 'Dateien' });
const entries = plural('de', { one: 'Eintrag', other: 'Einträge' });

export const terminalInstall: typeof english = {
  looking: 'Blick auf das Vorhandene',
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
      fetch: 'laden',
      continue: 'laden',
      unpack: 'entpacken',
      reuse: 'übernehmen',
      import: 'kopieren',
      'import-folder': 'kopieren',
      blocked: 'nicht möglich',
    },
    rest: (size) => `${size} laden`,
    replaces: {
      'wrong-size': 'Die vorhandene Datei hat eine andere Größe und wird ersetzt.',
      damaged: 'Was da ist, ist beschädigt und wird ersetzt.',
      incomplete: 'Was da ist, ist unvollständig und wird ersetzt.',
      'other-version': 'Was da ist, ist eine andere Fassung und wird ersetzt.',
    },
    elsewhere: 'Woher',
    linked: 'verknüpft, braucht keinen Platz',
    takes: 'Bedarf',
    download: 'Download',
    disk: 'Platz',
    memory: 'Speicher',
    needed: (needed, free) => `${needed} nötig, ${free} frei`,
    memoryNeeded: (needed, have) => `${needed} RAM im Betrieb, ${have} sind dafür da`,
    leftOut: (folders) =>
      `Nicht entpackt: ${folders}. --all-folders behält sie: weniger falsche Wörter, aber spätere Ergebnisse auf langsamen Prozessoren.`,
  },
  next: {
    freeVoice: (voice, size, licence) =>
      `nimmt ${voice}, frei für geschäftliche Anrufe (${size === null ? licence : `${size}, ${licence}`})`,
    otherVoice: 'nimmt die Stimme einer anderen Sprache',
    cloudVoice: 'überlässt Antwort und Stimme der Cloud',
    verify: 'vergleicht jedes Byte mit der Prüfsumme',
    proceed: 'macht weiter; was da ist, bleibt erhalten',
    fromExport: 'installiert daraus, auch ohne Netz',
  },
  question: (size) => `${size} laden?`,
  questionUnknown: 'Dateien unbekannter Größe laden?',
  yesUsually: '[J/n]',
  noUsually: '[j/N]',
  nothingFetched: 'Es wurde nichts geladen.',
  progress: {
    waiting: 'wartet',
    fetching: 'wird geladen',
    checking: 'wird geprüft',
    ready: 'bereit',
    failed: 'gescheitert',
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
      fetched: 'geladen',
      present: 'war da',
      reused: 'übernommen',
      imported: 'kopiert',
      unverified: 'ungeprüft',
      failed: 'gescheitert',
    },
    fetched: (size, time) => `${size} in ${time} geladen.`,
    nothingToFetch: 'Es war nichts zu laden.',
  },
  verify: {
    doing: 'Prüfung',
    title: (folder) => `Geprüft in ${folder}`,
    state: 'Zustand',
    states: {
      verified: 'in Ordnung',
      damaged: 'beschädigt',
      missing: 'fehlt',
      unverified: 'nicht vergleichbar',
    },
    total: (counts) => `${counts.join(', ')}.`,
    count: (count, state) => `${count} ${state}`,
    nothing: (folder) => `In ${folder} ist nichts installiert.`,
    nextInstall: 'installiert, was dieser Rechner betreiben sollte',
    nextRepair: 'lädt nur noch einmal, was nicht in Ordnung ist',
    repairQuestion: (count) => `${count} ${files(count)} noch einmal laden?`,
    notListed: (list) =>
      `In der Modellliste fehlt ${list} und lässt sich daher nicht noch einmal laden. Die richtige Liste mit --registry nennen.`,
  },
  clean: {
    title: (folder) => `Nicht nötig in ${folder}`,
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
    unfinished: 'Ein Download ist noch nicht fertig, daher bleibt, was er schon hat.',
    nextChoose: 'speichert die Wahl; dann lassen sich andere Modelle entfernen',
    nextPaused: 'gibt einen angehaltenen Download auf und zeigt auch seine Teile',
    nextRemove: 'entfernt alles davon',
    question: (count, size) => `${count} ${entries(count)} (${size}) entfernen?`,
  },
};
