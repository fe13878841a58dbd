type Of = Electron.Dialog;

/** Nobody is there to answer: a dialog stays open until the app ends. Specs put an answer in its place. */
const unanswered = (): Promise<never> => new Promise(() => {});

export const dialog: Pick<Of, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox'> = {
  showMessageBox: unanswered,
  showOpenDialog: unanswered,
  showSaveDialog: unanswered,
  // Like Electron where there is no display.
  showErrorBox: (title, content) => void process.stderr.write(`${title}\n${content}\n`),
};
