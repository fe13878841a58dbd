import type { Alternative, Verdict } from '../../recommend/nouns/recommendation.ts';
import { plural } from '../plural.ts';
import { bestModelRule, generalLimits } from './best-model.ts';
import { turn } from './turn.ts';

const kinds: Record<'recommended' | Alternative['kind'], string> = {
  recommended: 'Best here, recommended',
  'below-requirements': 'Best that fits, below requirements',
  hybrid: 'Hybrid: the cloud replies',
  fastest: 'Fastest here',
  forced: 'Your choice',
  'best-of-catalogue': 'Best free model here',
};

const doesNotFit = (model: string) => `${model} needs more than this machine has`;

const heading: Record<Verdict, (model: string, turn: string) => string> = {
  fits: (model, turn) => `${model} fits: ${turn}`,
  close: (model, turn) => `${model} fits, just: ${turn}`,
  'too-slow': (model, turn) => `${model} is too slow here: ${turn}`,
  'needs-memory': doesNotFit,
  'needs-gpu': doesNotFit,
  'needs-cores': doesNotFit,
  'not-predicted': (model) => `${model}: its seconds are not predicted`,
  'thinks-first': (model) => `${model} thinks before it answers`,
  unknown: (model) => `${model}: its seconds are not known here`,
};

export const choose = {
  kinds,
  /** If the recommended answer leaves the reply to the cloud. */
  cloudRecommended: 'Recommended: the cloud replies',
  theCloud: 'the cloud',
  unknownModel: 'unknown model',
  answers: 'What you could run',
  heading: {
    ...heading,
    cloud: (turn: string) => `Best here: the cloud replies, ${turn}`,
    cloudChosen: (turn: string) => `Your choice: the cloud replies, ${turn}`,
    /** `null`: the cloud. */
    kept: (model: string | null, turn: string) => `Kept: ${model ?? 'the cloud'}, ${turn}`,
  },
  lead: {
    reply: (seconds: string, limit: string) =>
      `The model's reply takes ${seconds}; replies slower than ${limit} queue up and time out.`,
    replyBetween: (low: string, high: string, limit: string) =>
      `The model's reply takes ${low} to ${high}\u00A0s, measured while busy; above ${limit} replies queue up and time out.`,
    /** After the sentence about later replies. */
    firstReply: (seconds: string) => `The first reply of a call takes ${seconds}.`,
    replyUnknown: (limit: string) =>
      `How long the model's reply takes here is not known; above ${limit} replies queue up and time out.`,
    unmeasured: 'Without a measurement the advice is careful: its seconds are from the model list.',
    stale: (day: string) =>
      `The measurement (${day}) was of another machine or model list. Until the next one the advice is careful.`,
    cloud:
      'No local tier qualifies here; the reasons are below. Speech-to-text stays on this machine, the cloud replies.',
    cloudChosen: 'Speech-to-text stays on this machine. The reply comes from the cloud.',
    kept: 'The terminal shows it too. Next is the download: what it costs stands there first.',
  },
  turn,
  card: {
    firstTurn: 'First turn',
    calls: (count: number) => `${count} ${plural('en', { one: 'call', other: 'calls' })(count)} at once`,
    callsUnknown: 'calls at once unknown',
    download: (size: string) => `Download ${size}`,
    memory: (size: string) => `memory ${size}`,
    /** `null`: no voice is known for the callers' language. */
    cloudModels: (stt: string, llm: string, tts: string | null) =>
      `${stt} here, ${tts === null ? `${llm} in the cloud; no voice is known for this language` : `${llm} and ${tts} in the cloud`}`,
    localModels: (stt: string, tts: string) => `${stt}, ${tts}`,
    unknown: 'unknown',
    warnings: 'Before you choose',
    drop: 'Back to the advice',
    /** The button that takes the faster voice. */
    speakWith: (voice: string) => `Speak with ${voice}`,
    speaksIn: (seconds: string, licence: string) => `${seconds} a reply (${licence}).`,
    takeModel: (model: string) => `Use ${model}`,
    whyBest: 'Figures, sources, limits',
  },
  best: { rule: bestModelRule, limits: generalLimits },
  /** `null`: the cloud. */
  main: (model: string | null) => `Continue with ${model ?? 'the cloud'}`,
  predicting: 'Available when the new prediction is there.',
  toDownload: 'Go to the download',
  keptAnnounced: (model: string | null) => `Kept: ${model ?? 'the cloud'}.`,
  measureFirst: (seconds: string) => `Measure first (${seconds})`,
  showMeasurement: 'Show the measurement',
  loading: { heading: 'Choose', lead: 'Working out what fits...' },
  /** By the way on: what helps when there is no advice. */
  failed: {
    again: {
      heading: 'There is no advice just now',
      lead: 'What was measured is kept.',
      button: 'Ask again',
    },
    'built-in': {
      heading: 'The model list cannot be used',
      lead: 'The built-in list can, until Voicefit ends. Your file stays as it is; the speed is then measured anew.',
      button: 'Use the built-in list',
    },
    'without-wish': {
      heading: 'Your earlier choice is not in the model list',
      lead: 'It was made with another list. What was measured is kept.',
      button: 'Show the advice',
    },
  },
  /** If the machine could not be probed. */
  byHand: {
    heading: 'Enter what this machine has',
    lead: 'Memory, cores and graphics card are enough for careful advice, with figures of the model list.',
    nothing: 'Enter memory, cores and a card, or "none": the answer appears here.',
    asEntered: 'As entered, not measured',
    /** `null`: the cloud. */
    kept: (model: string | null) => `Kept for what you entered: ${model ?? 'the cloud'}`,
    main: 'Continue with the answer',
    waiting: 'Available when memory, cores and a card, or "none", are entered.',
  },
  tiers: {
    title: (count: number) => `All tiers, and why (${count})`,
    caption: 'All tiers, the smallest first',
    tier: 'Tier',
    model: 'Model',
    turn: 'Turn',
    verdict: 'Verdict',
    why: 'Why',
    recommended: 'Recommended.',
    hardwareClass: 'The highest whose requirements are met.',
    wouldDo: 'Suitable.',
    cloud: 'the cloud',
    elsewhere: 'answered elsewhere',
    action: 'Choose',
    use: 'Use it anyway',
    useIt: 'Use it',
    chosen: 'shown above',
  },
  models: {
    title: 'All language models',
    caption: (count: number) =>
      `${count} ${plural('en', { one: 'language model', other: 'language models' })(count)}`,
    filter: 'Search models',
    commercial: 'Only free for commercial use',
    model: 'Model',
    turn: 'Turn',
    follows: 'Follows',
    followsUnknown: 'untested',
    sortBy: 'Sort by',
    comparing: 'How the models are compared',
    range: 'Range',
    memory: 'Memory',
    licence: 'Licence',
    verdict: 'Verdict',
    action: 'Choose',
    none: 'No model matches. Clear the search or the switch.',
    use: 'Use it',
    useAnyway: 'Use it anyway',
    commercialUse: (use: string) =>
      ({ no: 'not for business', restricted: 'with conditions', unknown: 'unclear' })[use] ?? null,
    loading: 'Loading the models...',
  },
  whatIf: {
    title: 'What if this machine had ...',
    lead: 'Only what you enter is imagined. It changes no choice.',
    memory: 'Memory, GB',
    cores: 'Cores',
    card: 'Graphics card',
    cardHelp: 'Its name, or "none"',
    vram: 'VRAM, GB',
    score: 'CPU score',
    notThisMachine: 'Not this machine',
    back: 'Back to this machine',
    nothing: 'Enter memory, cores, a card or a score: the answer appears here.',
    /** Instead of the answer, while a field has an error. */
    faulty: 'The answer appears here once every entry is valid.',
    mustBeNumber: 'Enter a plain number, such as 2.5.',
    mustBePositive: 'Enter a number above 0.',
    mustBeWhole: 'Enter a whole number of at least 1.',
    tooLarge: 'No machine has that much.',
    unknownCard: 'The memory of this card is not known. Enter its VRAM too.',
    contradiction: 'No card and VRAM contradict each other. Clear one of the two.',
    announced: (name: string | null, turn: string) => `Not this machine: ${name ?? 'the cloud'}, ${turn}.`,
  },
};
