import type { terminalServing as english, NoDesktop } from '../en/terminal-serving.ts';

export const terminalServing: typeof english = {
  heading: 'Voicefit im Browser:',
  lasts: 'Der Link gilt einmal, 10\u00A0Minuten lang.',
  enterAndCtrlC: 'Die Eingabetaste gibt einen neuen, Strg-C beendet Voicefit.',
  ctrlC: 'Strg-C beendet Voicefit.',
  elsewhere: 'Zum Öffnen auf einem anderen Rechner dort zuerst ausführen:',
  newLink: (link) => `Neuer Link: ${link}`,
  notOpened: 'Es ließ sich kein Browser öffnen. Den Link verwenden.',
  openingDesktop: 'Die Desktop-App wird geöffnet.',
  cancelledThere: 'Im Assistenten abgebrochen.',
  goesOn: (port) => `Der Assistent läuft auf Port ${port} weiter. Strg-C beendet ihn.`,
  fetching: 'Download',
  unpacking: 'wird entpackt',
  fetched: (megabytes, of) => `${megabytes} von ${of}\u00A0MB`,
  fetchesOnce:
    'Die Desktop-App braucht ihre Laufzeitumgebung (Electron, etwa 120\u00A0MB). Sie wird jetzt geladen, einmalig.',
  enterSkips: 'Die Eingabetaste führt stattdessen in den Browser.',
  inBrowser: (why) => `${noDesktop(why)}, daher läuft der Assistent im Browser.`,
};

function noDesktop(why: NoDesktop): string {
  switch (why.code) {
    case 'no-display':
      return 'Hier gibt es keinen Bildschirm';
    case 'no-runtime':
      return 'Die Laufzeitumgebung der Desktop-App (Electron) ist nicht installiert';
    case 'not-fetched':
      return 'Die Laufzeitumgebung der Desktop-App wurde nicht geladen';
    case 'not-started':
      return 'Die Desktop-App ließ sich nicht starten';
    case 'ended-at-once':
      return `Die Desktop-App endete sofort (${why.exitCode ?? 'durch ein Signal'})`;
    case 'fetch-failed':
      return why.why.replace(/\.$/, '');
  }
}
