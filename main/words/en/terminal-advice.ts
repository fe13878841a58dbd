import type { AlternativeKind } from '../../recommend/nouns/recommendation.ts';
import { plural } from '../plural.ts';

const calls = plural('en', { one: 'call', other: 'calls' });

const kinds: Record<AlternativeKind, string> = {
  hybrid: 'hybrid',
  fastest: 'fastest',
  forced: 'forced',
  'below-requirements': 'below spec',
  'best-of-catalogue': 'best free',
};

export const terminalAdvice = {
  /** The machine that the advice is for. */
  whose: { 'this-machine': 'This machine', 'another-machine': 'The machine' },
  chosen: 'Chosen',
  against: 'against the advice',
  measuredAt: (score: string, when: string) => `${score}, measured ${when}`,
  whileBusy: 'while it was busy',
  othersWarnings: 'If you take another option',
  next: {
    models: 'compares all language models on this machine',
    tier: 'shows what another tier would cost',
    bestFree: 'takes the best free model',
    fasterVoice: (seconds: string) => `brings a voice that speaks a reply in ${seconds}`,
  },
  turn: {
    title: (option: string) => `A turn with ${option}`,
    part: 'Part',
    model: 'Model',
    seconds: 'Seconds',
    range: 'Range',
    source: 'Source',
    stt: 'Speech to text',
    llm: 'Language model',
    tts: 'Voice',
    whole: 'Turn',
    cloud: 'in the cloud',
    noModel: 'none',
  },
  /** Parts of one sentence, whose first letter is capitalised. */
  costs: {
    firstTurn: (seconds: string) => `first turn ${seconds}`,
    firstWords: (seconds: string) => `first words after ${seconds}`,
    warmUp: (seconds: string) => `warm-up ${seconds}`,
    calls: (count: number) => `${count} ${calls(count)} at once`,
    memory: (size: string) => `${size} of memory`,
    download: (size: string) => `${size} to download`,
  },
  options: {
    title: 'Other options',
    option: 'Option',
    what: 'What',
    turn: 'Turn',
    source: 'Source',
    /** A source: in proportion to the seconds that the model list states for another model. */
    scaled: 'scaled',
    firstTurn: 'First turn',
    memory: 'Memory',
    verdict: 'Verdict',
    kinds,
  },
  best: (model: string) => `Why ${model} is the best free model here`,
  tiers: {
    title: 'Every tier',
    tier: 'Tier',
    llm: 'LLM',
    verdict: 'Verdict',
    why: 'Why',
    recommended: 'Recommended.',
    hardwareClass: 'The highest whose requirements are met.',
    /** Where it is over the limit of later replies. */
    firstReply: (seconds: string) => `The first reply of a call takes ${seconds}, later ones are faster.`,
    wouldDo: 'Suitable.',
  },
};
