type Of = Electron.Dialog;

/** There is no user: a dialog stays open until the app ends. Specs replace its answer. */
const unanswered = (): Promise<never> => new Promise(() => {});

export const dialog: Pick<Of, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox'> = {
  showMessageBox: unanswered,
  showOpenDialog: unanswered,
  showSaveDialog: unanswered,
  // Like Electron where there is no display.
  showErrorBox: (title, content) => void process.stderr.write(`${title}\n${content}\n`),
};
