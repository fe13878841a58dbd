/** The catalogue, the tiers and the history, as tables. */
export const terminalLists = {
  models: {
    /** `null`: the figures have several sources, which a column names. */
    title: (source: string | null) =>
      `Language models, fastest turn first${source === null ? '' : ` (${source})`}`,
    next: 'shows one of them among the options',
    model: 'Model',
    turn: 'Turn',
    llm: 'LLM',
    tokens: 'Tokens/s',
    follows: 'Follows',
    /** Behind a verdict, in a word. */
    marks: { thinks: 'thinks', rereads: 'rereads' },
    notes: {
      title: 'About some of them',
      best: (model: string) => `${model} is the best free model for calls on this machine.`,
      always: (models: string) =>
        `${models}: always think before they answer, for the seconds shown, if known. They are not advised for calls.`,
      thinks: (models: string) =>
        `${models}: think before they answer, or may, for the seconds shown, if known, and this target cannot switch it off.`,
      promptLine: (models: string, line: string) =>
        `${models}: think before they answer, unless the assistant's prompt ends with the line ${line}.`,
      rereads: (models: string) =>
        `${models}: read the whole prompt before each reply. Their seconds contain that.`,
      follows:
        'Follows: share of written instructions, by published tests (IFEval). They were made with 16-bit weights, some by the makers.',
    },
    memory: 'Memory',
    download: 'Download',
    licence: 'Licence',
    source: 'Source',
    verdict: 'Verdict',
    /** If a business may not plainly use it; any other word of the model list is shown as it is. */
    commercialUse: (use: string) =>
      ({ no: 'not for business', restricted: 'restricted', unknown: 'unclear' })[use] ?? use,
  },
  tiers: {
    title: 'Tiers, lowest first',
    next: 'says which of them this machine should run, and why',
    tier: 'Tier',
    ram: 'RAM',
    cores: 'Cores',
    gpu: 'GPU',
    noGpu: 'no',
    score: 'Score',
    seconds: 'STT + LLM + TTS',
    calls: 'Calls',
    model: 'Language model',
    cloud: 'in the cloud',
  },
  history: {
    title: 'History',
    next: 'measures now',
    empty: 'Nothing was measured yet.',
    measured: 'Measured',
    score: 'CPU score',
    range: 'Range',
    machineWas: 'Machine was',
    changes: 'What changed',
    busy: 'busy',
    quiet: 'quiet',
  },
};
