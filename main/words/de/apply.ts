import type { ConfigPlan, NextCommand, Snippet } from '../../configure/nouns/config-plan.ts';
import type { KeyCheck } from '../../try/nouns/cloud-keys.ts';
import type { apply as english } from '../en/apply.ts';
import { plural } from '../plural.ts';

const files = (count: number) => `${count} ${plural('de', { one: 'Datei', other: 'Dateien' })(count)}`;
const lines = (count: number) => `${count} ${plural('de', { one: 'Zeile', other: 'Zeilen' })(count)}`;

const targets: Record<ConfigPlan['target'], string> = {
  ava: 'AVA-Sprachserver',
  'llama-server': 'llama-server',
  ollama: 'Ollama',
};

const snippets: Record<Snippet['kind'], string> = {
  env: 'Einstellungen',
  yaml: 'Pipeline',
  command: 'Befehl',
  systemd: 'systemd-Dienst',
  compose: 'compose-Dienst',
  provider: 'Anbieter für den Sprachserver',
  modelfile: 'Modelfile',
};

const next: Record<NextCommand['does'], string> = {
  recreate: 'Den Sprachcontainer neu erstellen',
  'recreate-with-gpu': 'Den Sprachcontainer neu erstellen, mit Grafikkarte',
  'create-model': 'Das Modell in Ollama anlegen',
  'run-server': 'Den Modellserver starten',
  'ask-once': 'Den Sprachserver einmal fragen',
  'ask-model': 'Das Sprachmodell einmal fragen',
  'restart-engine': 'Die Anrufsteuerung neu starten',
};

const checked: Record<KeyCheck['state'], (host: string) => string> = {
  accepted: (host) => `von ${host} angenommen`,
  refused: (host) => `von ${host} abgelehnt: dort einen neuen Schlüssel anlegen`,
  unreachable: (host) => `${host} ist von hier nicht erreichbar`,
  unclear: (host) =>
    host === '' ? 'kein Dienst dafür bekannt' : `${host} sagt nicht, ob der Schlüssel gilt`,
};

export const apply: typeof english = {
  targets,
  snippetKinds: snippets,
  next,
  checking: {
    heading: 'Anwenden',
    lead: 'Die Dateien des Sprachservers werden gelesen. Noch ist nichts geschrieben.',
    leadSlow: 'Der Ordner antwortet langsam. Noch ist nichts geschrieben.',
    bar: 'Dateien werden gelesen',
    waiting: 'Möglich, sobald die Dateien gelesen sind.',
  },
  planned: {
    heading: (count) => `${files(count)} zu schreiben. Noch ist nichts geschrieben.`,
    lead: (names) => `Für ${names}.`,
    rest: 'Alle anderen Zeilen bleiben unverändert. Eine Sicherungskopie wird angelegt.',
    restNew: 'Keine vorhandene Datei wird verändert.',
    write: (count) => `${files(count)} schreiben`,
    writeUnknown: 'Dateien schreiben',
    copyText: 'Als Text kopieren',
    waitingForWork: 'Ein anderer Schritt läuft. Schreiben ist möglich, sobald er endet.',
  },
  snippets: {
    heading: 'Diese Zeilen in den Sprachserver übernehmen',
    headingOther: (target) => `Diese Zeilen für ${target} übernehmen`,
    lead: 'Ein Ordner des Sprachservers ist nicht bekannt; deshalb wird nichts geschrieben.',
    leadOther: 'Dafür schreibt Voicefit keine Datei; jeder Text hat einen eigenen Knopf.',
    copyAll: 'Alles kopieren',
    check: 'Sehen, ob es läuft',
  },
  unchanged: {
    heading: 'Bereits so eingerichtet',
    lead: (names) => `${names}: keine Datei braucht eine Änderung.`,
  },
  writing: {
    heading: 'Wird geschrieben...',
    lead: 'Jede Datei wird als Ganzes ersetzt.',
    waiting: 'Möglich, sobald die Dateien geschrieben sind.',
  },
  written: {
    heading: (count) => `${files(count)} geschrieben`,
    lead: 'Der frühere Inhalt liegt neben jeder Datei.',
    backup: (file) => `Sicherung: ${file}`,
    noBackup: 'Vorher gab es sie nicht.',
    next: 'Zeigen, was auszuführen ist',
    undo: 'Änderung zurücknehmen',
  },
  failed: {
    heading: 'Nichts wurde geschrieben',
    headingUndo: 'Nicht alles ließ sich zurücknehmen',
    headingRead: 'Die Dateien des Sprachservers lassen sich nicht lesen',
    lead: 'Die Dateien sind, wie sie waren.',
    leadUndo: 'Was sich nicht zurücknehmen ließ, steht unten.',
    again: 'Erneut versuchen',
    look: 'Änderungen erneut ansehen',
  },
  fields: {
    target: 'Ziel',
    found: (folder) => `Gefunden in ${folder}`,
    folder: 'Ordner des Sprachservers',
    folderHelp: 'Dort wird die .env geändert. Bleibt das Feld leer, gibt es Zeilen zum Kopieren.',
    useFolder: 'Diesen Ordner nehmen',
    browse: 'Durchsuchen',
    otherFolder: 'Anderer Ordner',
    elsewhere: 'Spracherkennung und Stimme laufen auf einem anderen Rechner',
    server: 'Adresse des Servers dort',
    serverHelp: 'Sie wird dort eingetragen, wo die Anrufsteuerung sie sucht.',
    useServer: 'Diese Adresse nehmen',
    removeServer: 'Wieder diesen Rechner nehmen',
  },
  diff: {
    new: 'neue Datei',
    changed: (count) => lines(count),
    unchanged: 'keine Änderung',
    added: 'neu',
    removed: 'entfernt',
    all: (count) => `Alle ${lines(count)} zeigen`,
    fewer: 'Weniger Zeilen zeigen',
    link: (target) => `Ein Link: Geändert wird ${target}.`,
  },
  keys: {
    title: 'Schlüssel der Cloud-Dienste',
    lead: 'Nur in die .env geschrieben. Voicefit behält keine Kopie.',
    leadTry:
      'Jeder Schlüssel geht einmal an seinen Dienst. Anwenden schreibt ihn in die .env, sonst nirgendwohin.',
    known: 'Er steht schon in der .env. Ein leeres Feld lässt ihn, wie er ist.',
    missing: 'Steht noch nicht in der .env.',
    wrong: 'Ein Schlüssel hat Buchstaben, Ziffern und Zeichen, aber keine Leerzeichen.',
    nothing: 'Mindestens einen Schlüssel eingeben.',
    keep: 'Diese Schlüssel nehmen',
    kept: 'Sie werden mit den Dateien geschrieben.',
    check: 'Schlüssel prüfen',
    checking: 'Die Dienste werden gefragt...',
    checked,
    status: (text, status) => `${text} (Status ${status})`,
    inTime: (text, milliseconds) => `${text}, ${milliseconds}\u00A0ms`,
  },
};
