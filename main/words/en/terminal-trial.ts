/** What `voicefit try` says. */
export const terminalTrial = {
  title: (model: string) => `Trial of ${model}`,
  serverTitle: (url: string) => `Trial of the voice server at ${url}`,
  answerer: 'Server',
  columns: {
    predicted: 'Predicted',
    range: 'Range',
    proven: 'Proven',
    difference: 'Difference',
  },
  rows: {
    firstWords: 'First sentence',
    firstReply: 'First reply',
    turn: 'Turn',
  },
  inCloud: 'in the cloud',
  slower: (percent: string) => `${percent} slower`,
  faster: (percent: string) => `${percent} faster`,
  times: (factor: string) => `${factor} times as long`,
  same: 'the same',
  unmeasured: 'This machine is not measured, so nothing was predicted.',
  speech: (sec: string, oneThread: string, twoThreads: string | null) =>
    twoThreads === null
      ? `The voice spoke for ${sec} and took ${oneThread} for each second of it.`
      : `The voice spoke for ${sec}. For each second of it, it took ${oneThread} with one thread and ${twoThreads} with two.`,
  hearing: 'Hearing was not measured: only the running voice server can do that.',
  memory: (bytes: string) => `The model's process took ${bytes} of memory at most.`,
  heardSame: (text: string) => `The server heard what it said: “${text}”.`,
  saved: (file: string) => `The greeting is in ${file}.`,
  nothingSpoken: 'No greeting was spoken, so no file was written.',
  keys: 'API keys',
  keysMissing: (keys: string, count: number) =>
    count === 1
      ? `Not checked: ${keys} is not in the environment.`
      : `Not checked: ${keys} are not in the environment.`,
  noKeys: 'No pipeline on offer needs an API key, so there is none to check.',
  next: {
    apply: 'writes the voice server’s configuration',
    tierDown: 'chooses the next tier down',
    install: 'downloads what is missing',
    server: 'measures the running voice server, hearing too',
  },
};
