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
