import { plural } from '../plural.ts';

export const measure = {
  empty: {
    heading: 'Measure how fast this machine is',
    lead: (seconds: string) => `It takes ${seconds}, and nothing is downloaded.`,
    explains: [
      'Small test models run here. They have the shape of real ones, so they show how fast real ones are.',
      'They take up to 2\u00A0GB of memory or disk for these seconds and are deleted at once.',
      'The result is a speed in tokens per second, and from it the seconds that a caller waits.',
    ],
    start: 'Start measuring',
  },
  stale: {
    heading: (score: string) => `CPU score ${score} is out of date`,
    headingContended: (low: string, high: string) => `CPU score between ${low} and ${high} is out of date`,
    headingUnscored: 'The measurement is out of date',
    lead: (change: string) => `${change} Measure again to know what fits now.`,
  },
  unchecked: {
    heading: (score: string) => `CPU score ${score}, measured earlier`,
    headingContended: (low: string, high: string) => `CPU score between ${low} and ${high}, measured earlier`,
    headingUnscored: 'Measured earlier',
    lead: 'Whether it still holds is known after a look at this machine, about 2\u00A0s.',
  },
  running: {
    heading: 'Measuring',
    headingLeft: (left: string) => `Measuring: about ${left} left`,
    lead: 'Small test models run here. Nothing is downloaded.',
    soFarOf: (series: string) => `tokens/s so far, ${series}`,
    noneYet: 'The first figure comes in a moment.',
    progress: 'Measuring',
    valueText: (doing: string, left: string | null) =>
      left === null ? doing : `${doing}, about ${left} left`,
    busy: 'Other programs are busy just now.',
    cancel: 'Cancel',
    cancelling: 'Stopping...',
    goesOn: 'It goes on if you leave this page or close it. The result is kept.',
    means:
      'The more tokens per second, the sooner a caller is answered. A token is about three quarters of a word.',
    waiting: (left: string | null) =>
      left === null
        ? 'Available when the measurement ends.'
        : `Available when the measurement ends, in about ${left}.`,
    otherStep: 'Another step is running. Measuring is possible when it ends.',
    linkLost: 'No news from the measurement while the connection is lost. It goes on there.',
    /** This tab gets no more updates about it. */
    refused: {
      heading: 'The state of the measurement is unknown',
      lead: 'This tab gets no more updates. It shows the last known state.',
    },
    looking: 'Looking at this machine first',
    probing: 'About 2\u00A0s. What is measured is judged by what the machine has.',
  },
  download: {
    inTheWay: 'A download is running. Measured beside it, this machine would look slower than it is.',
    pause: 'Pause the download and measure',
  },
  failed: {
    heading: 'Measuring stopped before its end',
    lead: 'No result was kept. You can measure again or choose without it.',
    leadOld: 'The earlier result is kept. You can measure again or choose with it.',
  },
  cancelled: {
    heading: 'Measuring was cancelled',
    lead: 'No result was kept, and the test models are deleted.',
    leadOld: 'The earlier result is kept, and the test models are deleted.',
  },
  done: {
    heading: (score: string) => `CPU score ${score}`,
    headingWithCard: (score: string) => `CPU score ${score}, graphics card measured too`,
    headingContended: (low: string, high: string) => `CPU score between ${low} and ${high}`,
    headingUnscored: 'Speed measured',
    leadReply: (model: string, seconds: string, limit: string) =>
      `With ${model} the reply takes about ${seconds}; replies slower than ${limit} queue up and time out.`,
    leadBelow: (model: string, seconds: string) =>
      `${model} would reply in about ${seconds}, but this machine is smaller than the model list asks for.`,
    leadCloud: (limit: string) =>
      `No language model answers here within ${limit}. Choose shows what fits instead.`,
    leadContended:
      'Other programs took the processor, so there is no single number. Measure again when it is quiet.',
    leadPlain: 'How soon a caller is answered follows from these speeds.',
    scoreUnit: 'tokens/s with Llama-2-7B',
    range: (low: string, high: string) => `range ${low} to ${high}`,
    noRange: 'range unknown',
    measuredAt: (when: string) => `measured ${when}`,
    fromMeasurement: (when: string) => `from the measurement ${when}`,
    between: (low: string, high: string) => `${low} to ${high}`,
    threads: (count: number) =>
      plural('en', { one: `${count}\u00A0thread.`, other: `${count}\u00A0threads.` })(count),
    quiet: 'No other program was busy.',
    uneven: (spread: string) => `No other program was busy; single rounds still lay ${spread} apart.`,
    contended: (spread: string) =>
      `Other programs were busy: rounds lay ${spread} apart. Read the ranges, not a number.`,
    took: (seconds: string) => `It took ${seconds}. Nothing was downloaded.`,
  },
  table: {
    caption: 'What the measured speed makes of the language models',
    model: 'With',
    runsOn: 'on',
    processor: 'processor',
    speed: 'tokens/s',
    range: 'range',
    speedRange: 'tokens/s, range',
    replyRange: 'reply, range',
    source: 'source',
    reply: 'reply',
    verdict: 'verdict',
    loading: 'Working out the replies...',
    failed: 'The table of models cannot be shown now.',
    retry: 'Try again',
    all: (count: number) => `Show all ${count} models`,
    fewer: 'Show the models of the tiers only',
    note: (limit: string) =>
      `Reply: seconds of the model alone for a later turn, limit ${limit}. Range: where the figure lies when the machine is as busy as now.`,
    noteContended: (limit: string) =>
      `Reply: seconds of the model alone for a later turn, limit ${limit}. Other programs were busy, so the slow end of each range decides.`,
  },
  /** How fast voices of these qualities speak. */
  voices: {
    title: 'Voices',
    medium: (seconds: string) => `medium ${seconds}`,
    high: (seconds: string) => `high ${seconds}`,
    forSpeech: (seconds: string) => `${seconds} to compute a second of speech`,
  },
  without: 'Choose without it',
  withOld: 'Choose with the earlier one',
  main: 'See what fits',
};
