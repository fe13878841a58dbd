import type { welcome as english } from '../en/welcome.ts';

const problems: typeof english.problems = {
  'folder-not-writable':
    'In diesem Ordner kann nichts geschrieben werden. Einen anderen wählen oder das Schreiben dort erlauben.',
  'folder-not-readable':
    'Dieser Ordner lässt sich nicht lesen. Das Lesen erlauben oder einen anderen wählen.',
  'not-a-folder': 'Das ist eine Datei, kein Ordner. Einen Ordner wählen.',
  'folder-missing': 'Diesen Ordner gibt es nicht. Den Pfad prüfen oder das Feld leeren.',
  'no-voice-server':
    'Dort ist keine Compose-Datei, die local_ai_server startet. Den Ordner berichtigen oder das Feld leeren.',
  'folder-not-absolute':
    'Der Pfad sagt nicht, wo er beginnt. Den ganzen Pfad eingeben oder einen, der mit ~ beginnt.',
  'folder-name-invalid': 'Der Pfad enthält Zeichen, die kein Ordnername haben kann. Den Pfad neu eingeben.',
};

export const welcome: typeof english = {
  problems,
  heading: 'Einen Sprachassistenten an diesen Rechner anpassen',
  lead: 'In einer Minute steht fest, wie viele Sekunden eine Antwort hier dauert. Ohne Zustimmung wird nichts heruntergeladen.',
  stepsLabel: 'Was geschehen wird',
  look: { name: 'Ansehen', cost: '2 s', does: 'Findet Prozessor, Speicher, Grafikkarte und Datenträger.' },
  measure: {
    name: 'Messen',
    cost: (seconds) => `etwa ${seconds}`,
    does: 'Lässt kleine eigene Testmodelle laufen. Sie werden sofort gelöscht.',
  },
  choose: {
    name: 'Wählen',
    cost: 'ohne Eile',
    does: 'Zeigt, was passt und wie lange Anrufer warten.',
  },
  later: {
    name: 'Laden, ausprobieren, anwenden',
    cost: '0,1 bis 10 GB Platz',
    does: 'Erst auf den Knopfdruck hin, bei dem es dabeisteht.',
  },
  modelsFolder: 'Modellordner',
  modelsFolderHelp: 'Hierhin kommen heruntergeladene Modelle.',
  voiceServer: 'Sprachserver',
  voiceServerHelp: 'Freiwillig: sein Ordner, falls hier einer installiert ist.',
  browse: 'Durchsuchen',
  browseFor: (field) => `Durchsuchen: ${field}`,
  callsAreIn: 'Sprache der Anrufe',
  callsAreInHelp: 'Davon hängen Spracherkennung und Stimme ab.',
  checking: 'Der Ordner wird geprüft...',
  slow: 'Der Ordner antwortet langsam (Netzlaufwerk?). Es kann trotzdem weitergehen.',
  unchecked: 'Der Ordner ließ sich gerade nicht prüfen. Es kann trotzdem weitergehen.',
  free: (bytes) => `${bytes} frei`,
  freeAndNew: (bytes) => `${bytes} frei. Der Ordner wird angelegt, sobald er gebraucht wird.`,
  freeUnknown: 'Freier Platz unbekannt.',
  serverFound: 'Sprachserver gefunden.',
  folderNeeded: 'Ein Ordner für die Modelle ist nötig.',
  folderWontDo: 'Der Modellordner ist nicht geeignet. Zuerst einen anderen wählen.',
  serverWontDo: 'Dort ist kein Sprachserver. Den Ordner berichtigen oder das Feld leeren.',
  main: 'Rechner ansehen',
  byHand: 'Von Hand wählen',
  notSaved: 'Die Ordner ließen sich nicht merken.',
};
