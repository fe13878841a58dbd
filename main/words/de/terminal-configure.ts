import type { terminalConfigure as english } from '../en/terminal-configure.ts';
import { plural } from '../plural.ts';

const files = plural('de', { one: 'Datei', other: 'Dateien' });

export const terminalConfigure: typeof english = {
  title: (folder) => `Zu schreiben in ${folder}`,
  writtenTitle: (folder) => `Geschrieben in ${folder}`,
  unchangedTitle: (folder) => `Nichts zu schreiben in ${folder}`,
  undoneTitle: (folder) => `Zurückgenommen in ${folder}`,
  unchanged: 'Alles steht schon da.',
  toCopy: 'Voicefit schreibt für dieses Ziel keine Datei. Kopieren Sie die Zeilen hierunter.',
  file: 'Datei',
  change: 'Änderung',
  backup: 'Früherer Inhalt',
  noBackup: 'keiner, die Datei ist neu',
  linked: (path, realPath) => `${path} ist ein Link auf ${realPath}; geändert wird diese Datei.`,
  kinds: { new: 'neu', changed: 'geändert', unchanged: 'unverändert' },
  snippets: {
    env: 'Zeilen',
    yaml: 'Zeilen',
    command: 'Befehl',
    systemd: 'Dienst für systemd',
    compose: 'Dienst für docker compose',
    provider: 'Wie der Sprachserver ihn nutzt',
    modelfile: 'Modelfile',
  },
  linesFor: (fileName) => `Zeilen für ${fileName}`,
  does: {
    recreate: 'erstellt die Container neu: ein bloßer Neustart liest .env nicht wieder',
    'recreate-with-gpu': 'erstellt die Container neu, mit der Grafikkarte',
    'create-model': 'legt das Modell aus dem Modelfile an',
    'run-server': 'startet den Server des Sprachmodells',
    'ask-once': 'fragt den laufenden Sprachserver und misst seine Antwort',
    'ask-model': 'fragt das Sprachmodell einmal, ohne den Sprachserver',
    'restart-engine': 'lässt den Sprachserver seine Konfiguration neu lesen',
  },
  became: { restored: 'wie vorher', removed: 'entfernt' },
  state: 'Stand',
  nextUndo: 'nimmt das zurück',
  nextWrite: 'schreibt es',
  nextProject: 'schreibt es in den Sprachserver in diesem Ordner',
  question: (count) => `${count} ${files(count)} schreiben?`,
  nothingWritten: 'Es wurde nichts geschrieben.',
  keys: (list) =>
    `Die Pipeline braucht ${list}.\nEnter allein lässt einen Schlüssel aus; die Eingabe bleibt verborgen.`,
  key: (name) => `${name}:`,
  keyInvalid: (name) => `${name} hat Leerzeichen oder andere Zeichen, die kein Schlüssel hat.`,
};
