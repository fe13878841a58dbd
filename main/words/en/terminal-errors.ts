export const terminalErrors = {
  error: 'error:',
  warning: 'warning:',
  stopped: 'Stopped.',
  /** Ctrl-C: `command` goes on from here. */
  pausedHere: (command: string) => `Paused; what has arrived is kept. ${command} continues.`,
  pausedElsewhere: (command: string) =>
    `Another Voicefit has paused the download; what has arrived is kept. ${command} continues.`,
  cancelled: 'Another Voicefit has cancelled it.',
  installsElsewhere: 'Another Voicefit is downloading right now. Wait until it has ended, or pause it there.',
  /** Instead of waiting for hours. */
  pauseIt: 'Pause it with voicefit benchmark --pause, or wait until it has ended.',
  bug: (message: string) => `${message}. This is a bug; VOICEFIT_DEBUG=1 shows where.`,
  /** The changes were shown before. */
  configNotAgreed: 'Nothing was written, since nobody can be asked here. Add --yes to write it.',
  resultNotWritten: (why: string) => `The result cannot be written (${why}).`,
  usage: {
    again: '--again measures this machine, and another one is described. Leave one of them out.',
    choose:
      '--choose stores the choice for this machine, and another one is described. Leave one of them out.',
    noCardNoVram: '--gpu none has no memory for --vram. Leave one of them out.',
    scoreAndSpeed: '--score and --speed both say how fast the CPU is. Leave one of them out.',
    bothFromPipe: '--machine and --speed cannot both come from the pipe. Give one of them as a file.',
    yes: 'Nothing was downloaded, since nobody can be asked here. Add --yes to agree, or --dry-run to see the plan.',
    jsonYes: '--json asks nothing. Add --yes to agree to the download, or --dry-run to see the plan.',
    mirror: '--mirror needs an address such as http://models.example.com, without a password.',
    fromAndMirror: '--from and --mirror both say where the files come from. Leave one of them out.',
    serverUrl:
      '--server needs an address such as ws://127.0.0.1:8765, without a password and without ? or #. Tokens belong in LOCAL_WS_AUTH_TOKEN.',
    tokenVariable:
      '--token names an environment variable, such as LOCAL_WS_AUTH_TOKEN, and that one is not set. Give its name, not the token itself.',
    undoAlone: '--undo takes the last change back, whatever else is asked for. Leave the other options out.',
    tokenForm: (name: string) =>
      `${name} in the environment has spaces or other characters that no token has.`,
    tokenAlone: '--token is for a voice server. Name it with --server.',
    outOfServer: '--out writes what a voice here speaks, and --server asks none. Leave one of them out.',
    apiKey: (name: string) => `${name} in the environment has spaces or other characters that no key has.`,
    outFormat: (file: string) => `${file} has to end in .json, for tools, or .txt, for people.`,
  },
};
