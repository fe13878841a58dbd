import type { terminalTrial as english } from '../en/terminal-trial.ts';

/** What `voicefit try` says. */
export const terminalTrial: typeof english = {
  title: (model) => `Versuch mit ${model}`,
  serverTitle: (url) => `Versuch mit dem Sprachserver unter ${url}`,
  question: 'Anrufer',
  answerer: 'Server',
  columns: {
    figure: 'Wert',
    predicted: 'Erwartet',
    range: 'Spanne',
    proven: 'Erreicht',
    difference: 'Unterschied',
  },
  rows: {
    reply: 'Antwort',
    firstWords: 'Erster Satz',
    firstReply: 'Erste Antwort',
    load: 'Laden',
    tts: 'Sprechen',
    stt: 'Hören',
    turn: 'Runde',
  },
  states: {
    checked: 'Dateien vollständig',
    failed: 'gescheitert',
    cloud: 'in der Cloud',
    'not-tried': 'nicht versucht',
  },
  slower: (percent) => `${percent} langsamer`,
  faster: (percent) => `${percent} schneller`,
  times: (factor) => `${factor}-mal so lange`,
  same: 'gleich',
  scaled: (factor) => `Spätere Erwartungen werden hier mit ${factor} multipliziert.`,
  unmeasured: 'Dieser Rechner ist nicht gemessen; es gibt keine Erwartung.',
  speech: (sec, oneThread, twoThreads) =>
    twoThreads === null
      ? `Die Stimme sprach ${sec} lang und brauchte ${oneThread} für jede Sekunde.`
      : `Die Stimme sprach ${sec} lang. Für jede Sekunde brauchte sie ${oneThread} mit einem Thread und ${twoThreads} mit zweien.`,
  hearing: 'Hören wurde nicht gemessen: Das kann nur der laufende Sprachserver.',
  memory: (bytes) => `Der Prozess des Modells belegte höchstens ${bytes} Speicher.`,
  heard: (said, heard) => `Der Server sagte „${said}“ und verstand „${heard}“.`,
  heardSame: (text) => `Der Server verstand, was er sagte: „${text}“.`,
  saved: (file) => `Die Begrüßung liegt in ${file}.`,
  nothingSpoken: 'Keine Begrüßung wurde gesprochen, also keine Datei geschrieben.',
  keys: 'API-Schlüssel',
  keysMissing: (keys, count) =>
    count === 1
      ? `Nicht geprüft: ${keys} fehlt in der Umgebung.`
      : `Nicht geprüft: ${keys} fehlen in der Umgebung.`,
  noKeys: 'Keine der Möglichkeiten braucht einen API-Schlüssel; zu prüfen ist keiner.',
  next: {
    apply: 'schreibt die Einstellungen des Sprachservers',
    tierDown: 'wählt die nächstkleinere Stufe',
    install: 'lädt, was fehlt',
    server: 'misst den laufenden Sprachserver, auch das Hören',
  },
};
