export const terminalErrors = {
  error: 'error:',
  warning: 'warning:',
  stopped: 'Stopped.',
  /** Instead of waiting for hours. */
  pauseIt: 'Pause it with voicefit benchmark --pause, or wait until it has ended.',
  bug: (message: string) => `${message}. This is a bug; VOICEFIT_DEBUG=1 shows where.`,
  resultNotWritten: (why: string) => `The result cannot be written (${why}).`,
  usage: {
    again: '--again measures this machine, and another one is described. Leave one of them out.',
    choose:
      '--choose stores the choice for this machine, and another one is described. Leave one of them out.',
    noCardNoVram: '--gpu none has no memory for --vram. Leave one of them out.',
    scoreAndSpeed: '--score and --speed both say how fast the CPU is. Leave one of them out.',
    bothFromPipe: '--machine and --speed cannot both come from the pipe. Give one of them as a file.',
    outFormat: (file: string) => `${file} has to end in .json, for tools, or .txt, for people.`,
  },
};
