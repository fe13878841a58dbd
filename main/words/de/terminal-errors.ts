import type { terminalErrors as english } from '../en/terminal-errors.ts';

export const terminalErrors: typeof english = {
  error: 'Fehler:',
  warning: 'Warnung:',
  stopped: 'Beendet.',
  pausedHere: (command) => `Angehalten; was da ist, bleibt erhalten. ${command} macht weiter.`,
  pausedElsewhere: (command) =>
    `Ein anderes Voicefit hat den Download angehalten; was da ist, bleibt erhalten. ${command} macht weiter.`,
  cancelled: 'Ein anderes Voicefit hat abgebrochen.',
  installsElsewhere: 'Ein anderes Voicefit lädt gerade. Sein Ende abwarten oder es dort anhalten.',
  pauseIt: 'Mit voicefit benchmark --pause anhalten, oder das Ende abwarten.',
  bug: (message) => `${message}. Das ist ein Programmfehler; VOICEFIT_DEBUG=1 zeigt, wo.`,
  configNotAgreed:
    'Nichts wurde geschrieben, denn hier lässt sich niemand fragen. Mit --yes wird geschrieben.',
  resultNotWritten: (why) => `Das Ergebnis lässt sich nicht ausgeben (${why}).`,
  usage: {
    again: '--again misst diesen Rechner, beschrieben ist ein anderer. Eines von beiden weglassen.',
    choose: '--choose gilt für diesen Rechner, beschrieben ist ein anderer. Eines von beiden weglassen.',
    noCardNoVram: '--gpu none hat keinen Speicher für --vram. Eines von beiden weglassen.',
    scoreAndSpeed: '--score und --speed sagen beide, wie schnell die CPU ist. Eines von beiden weglassen.',
    bothFromPipe:
      '--machine und --speed können nicht beide aus der Pipe kommen. Eines davon als Datei angeben.',
    yes: 'Nichts wurde heruntergeladen, denn hier lässt sich niemand fragen. Mit --yes zustimmen oder mit --dry-run den Plan ansehen.',
    jsonYes: '--json fragt nicht. Mit --yes dem Download zustimmen oder mit --dry-run den Plan ansehen.',
    mirror: '--mirror braucht eine Adresse wie http://modelle.example.com, ohne Passwort.',
    fromAndMirror: '--from und --mirror sagen beide, woher die Dateien kommen. Eines von beiden weglassen.',
    serverUrl:
      '--server braucht eine Adresse wie ws://127.0.0.1:8765, ohne Passwort und ohne ? oder #. Ein Token gehört in LOCAL_WS_AUTH_TOKEN.',
    tokenVariable:
      '--token nennt eine Umgebungsvariable, etwa LOCAL_WS_AUTH_TOKEN, und diese ist nicht gesetzt. Geben Sie ihren Namen an, nicht das Token selbst.',
    undoAlone:
      '--undo nimmt die letzte Änderung zurück, was immer sonst verlangt ist. Die anderen Optionen weglassen.',
    tokenForm: (name) => `${name} in der Umgebung hat Leerzeichen oder andere Zeichen, die kein Token hat.`,
    tokenAlone: '--token ist für einen Sprachserver. Ihn mit --server nennen.',
    outOfServer:
      '--out schreibt, was eine Stimme hier spricht, und --server fragt keine. Eines von beiden weglassen.',
    apiKey: (name) => `${name} in der Umgebung hat Leerzeichen oder andere Zeichen, die kein Schlüssel hat.`,
    outFormat: (file) => `${file} muss auf .json enden, für Werkzeuge, oder auf .txt, für Menschen.`,
  },
};
