import type { terminalTrial as english } from '../en/terminal-trial.ts';

/** What `voicefit try` says. */
export const terminalTrial: typeof english = {
  title: (model) => `Probelauf mit ${model}`,
  serverTitle: (url) => `Probelauf mit dem Sprachserver unter ${url}`,
  answerer: 'Server',
  columns: {
    predicted: 'Vorhergesagt',
    range: 'Spanne',
    proven: 'Gemessen',
    difference: 'Unterschied',
  },
  rows: {
    firstWords: 'Erster Satz',
    firstReply: 'Erste Antwort',
    turn: 'Runde',
  },
  inCloud: 'in der Cloud',
  slower: (percent) => `${percent} langsamer`,
  faster: (percent) => `${percent} schneller`,
  times: (factor) => `${factor}-mal so lange`,
  same: 'gleich',
  unmeasured: 'Dieser Rechner ist nicht gemessen; es gibt keine Vorhersage.',
  speech: (sec, oneThread, twoThreads) =>
    twoThreads === null
      ? `Die Stimme sprach ${sec} lang und brauchte ${oneThread} für jede Sekunde.`
      : `Die Stimme sprach ${sec} lang. Für jede Sekunde brauchte sie ${oneThread} mit einem Thread und ${twoThreads} mit zweien.`,
  hearing: 'Hören wurde nicht gemessen: Das kann nur der laufende Sprachserver.',
  memory: (bytes) => `Der Prozess des Modells belegte höchstens ${bytes} Speicher.`,
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
