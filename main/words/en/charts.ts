import type { Provenance } from '../../benchmark/nouns/speed-profile.ts';
import type { Verdict } from '../../recommend/nouns/recommendation.ts';
import { plural } from '../plural.ts';

const provenance: Record<Provenance, string> = {
  measured: 'measured',
  predicted: 'predicted',
  registry: 'registry',
};

const verdict: Record<Verdict, string> = {
  fits: 'fits',
  close: 'close',
  'too-slow': 'too slow',
  'needs-memory': 'needs memory',
  'needs-gpu': 'needs a GPU',
  'needs-cores': 'needs cores',
  'not-predicted': 'not predicted',
  'thinks-first': 'thinks first',
  unknown: 'not known',
};

/** The same as in a sentence: "limit for the model 10 s: fits, but close". */
const verdictSaid: Record<Verdict, string> = {
  ...verdict,
  close: 'fits, but close',
};

const measurements = (count: number) =>
  `${count} ${plural('en', { one: 'measurement', other: 'measurements' })(count)}`;

export const charts = {
  provenance,
  verdict,
  verdictSaid,
  /** Beside a verdict that is about later replies. */
  firstReply: (seconds: string) => `first reply ${seconds}`,
  /** Of a language model, beside its verdict: what its seconds do not contain, or what they do. */
  model: {
    thinks: 'thinks before it answers',
    always: (seconds: string) => `+${seconds} of thoughts`,
    promptLine: (line: string) => `needs ${line}`,
    rereads: 'rereads the prompt',
    best: 'best free model',
  },
  key: 'Key',
  cloud: 'in the cloud',
  /** A hollow box at the end of a bar. */
  contended: 'measured while busy: it ends somewhere in the second box',
  unknown: 'unknown',
  lanes: { turn: 'turn', model: 'model' },
  limit: (seconds: string) => `limit ${seconds}`,
  over: (seconds: string) => `${seconds} over`,
  upToOver: (seconds: string) => `up to ${seconds} over`,
  modelInCloud: 'model in the cloud: no limit here',
  /** `STT 2.0 s registry`, and an unknown one. */
  part: (name: string, seconds: string, source: string, range: string | null) =>
    `${name} ${seconds} ${source}${range === null ? '' : ` (${range})`}`,
  partBetween: (name: string, range: string, source: string) => `${name} ${range} ${source}`,
  partUnknown: (name: string) => `${name} unknown`,
  parts: { stt: 'STT', llm: 'LLM', tts: 'TTS' },
  turnCaption: {
    about: (seconds: string, range: string | null) =>
      `Turn about ${seconds}${range === null ? '' : `, range ${range}`}`,
    between: (range: string) => `Turn ${range}, measured while busy`,
    under: (seconds: string) => `Turn under ${seconds}`,
    unknown: 'Seconds of a turn unknown',
    limit: (seconds: string, said: string) => `limit for the model ${seconds}: ${said}`,
  },
  proven: {
    faster: (share: string) => `${share} faster`,
    slower: (share: string) => `${share} slower`,
    same: 'as predicted',
    inside: 'inside the range',
    outside: 'outside the range',
    joined: (difference: string, side: string | null) =>
      side === null ? difference : `${difference}, ${side}`,
    drawing: 'Drawn',
    predicted: 'predicted',
  },
  trace: {
    unit: 'tokens/s',
    busy: 'busy',
    seconds: 's',
  },
  history: {
    unit: 'CPU score, tokens/s',
    guideline: (score: string, name: string) => `${score}: guideline of ${name}`,
    now: 'now',
    key: {
      scored: 'score and its range',
      busy: 'measured while busy: a range, no score, not compared',
      now: 'running now, no score yet',
    },
    measurements,
    lastOf: (shown: string, all: string) => `The last ${shown} of ${all} measurements`,
    changes: 'What changed',
    /** For screen readers. */
    label: (many: string, from: string, to: string) =>
      from === to ? `${many}, ${to}` : `${many}, ${from} to ${to}`,
    scores: (low: string, high: string) => `score ${low} to ${high}`,
    noScores: 'no score',
    busy: (count: string) => `${count} measured while busy`,
    latest: (score: string) => `latest ${score}`,
    latestBusy: (low: string, high: string) => `latest between ${low} and ${high}, measured while busy`,
    empty: 'No measurement yet',
  },
};
