/** Why the desktop app does not open. */
export type NoDesktop =
  | { readonly code: 'no-display' | 'no-runtime' | 'not-fetched' | 'not-started' }
  /** `null`: a signal ended it. */
  | { readonly code: 'ended-at-once'; readonly exitCode: number | null }
  /** `why` is the failure's own sentence. */
  | { readonly code: 'fetch-failed'; readonly why: string };

export const terminalServing = {
  heading: 'Voicefit in the browser:',
  lasts: 'The link works once, for 10 minutes.',
  enterAndCtrlC: 'Enter prints a new one, Ctrl-C ends Voicefit.',
  ctrlC: 'Ctrl-C ends Voicefit.',
  elsewhere: 'To open it on another computer, run there first:',
  newLink: (link: string) => `New link: ${link}`,
  notOpened: 'No browser could be opened. Use the link.',
  openingDesktop: 'Opening the desktop app.',
  cancelledThere: 'Cancelled in the wizard.',
  goesOn: (port: number) => `The wizard goes on at port ${port}. Ctrl-C ends it.`,
  fetching: 'Fetching',
  unpacking: 'unpacking',
  fetched: (megabytes: string, of: string) => `${megabytes} of ${of}\u00A0MB`,
  fetchesOnce: 'The desktop app needs its runtime (Electron, about 120\u00A0MB): it is fetched now, once.',
  enterSkips: 'Press Enter to go on in the browser instead.',
  inBrowser: (why: NoDesktop) => `${noDesktop(why)}, so the wizard runs in the browser.`,
};

function noDesktop(why: NoDesktop): string {
  switch (why.code) {
    case 'no-display':
      return 'There is no display here';
    case 'no-runtime':
      return "The desktop app's runtime (Electron) is not installed";
    case 'not-fetched':
      return "The desktop app's runtime was not fetched";
    case 'not-started':
      return 'The desktop app could not be started';
    case 'ended-at-once':
      return `The desktop app ended at once (${why.exitCode ?? 'by a signal'})`;
    case 'fetch-failed':
      return why.why;
  }
}
