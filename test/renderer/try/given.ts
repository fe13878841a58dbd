import type { Choice, Option, TrialPart, TrialReport } from '../../../preload/contract.ts';

export const CHOICE: Choice = {
  tier: 'MEDIUM_CPU',
  pipeline: 'local',
  models: { stt: 'vosk', llm: 'phi', tts: 'lessac' },
  forced: false,
};

export const partWith = (different: Partial<TrialPart> = {}): TrialPart => ({
  predictedSec: 9.3,
  range: { low: 8.7, high: 11 },
  measuredSec: 9.6,
  state: 'measured',
  failure: null,
  ...different,
});

const CHECKED = partWith({ predictedSec: 2, range: null, measuredSec: null, state: 'checked' });

/** A trial of the choice above that went well; a test sets what differs. */
export const trialWith = (different: Partial<TrialReport> = {}): TrialReport => ({
  triedAt: '2026-11-24T10:32:00Z',
  machineId: 'this-machine',
  registryId: 'this-list',
  server: null,
  tier: CHOICE.tier,
  pipeline: CHOICE.pipeline,
  models: CHOICE.models,
  names: { stt: 'Vosk', llm: 'Phi-3-mini', tts: 'lessac' },
  parts: { stt: CHECKED, llm: partWith(), tts: partWith({ predictedSec: 3, range: null, measuredSec: 1.1 }) },
  question: 'When do you open?',
  reply: 'At nine.',
  llm: {
    id: 'phi',
    backend: 'cpu',
    threads: 8,
    load: { predictedSec: 6, range: null, measuredSec: 5.4 },
    firstSentence: { predictedSec: 5.1, range: null, measuredSec: 4.9 },
    firstReply: { predictedSec: 22, range: null, measuredSec: 23 },
    prefillTokensPerSec: 24,
    decodeTokensPerSec: 4.2,
    peakMemoryBytes: 3e9,
    promptTokens: 84,
    replyTokens: 17,
    thoughtSec: null,
  },
  voice: null,
  heard: null,
  firstAudioSec: 7.4,
  turnSec: 12.7,
  calibration: 1.03,
  limitSec: 10,
  isTooSlow: false,
  warnings: [],
  ...different,
});

export const optionWith = (different: Partial<Option> = {}): Option => ({
  tier: CHOICE.tier,
  pipeline: CHOICE.pipeline,
  models: CHOICE.models,
  names: { stt: 'Vosk', llm: 'Phi-3-mini', tts: 'lessac' },
  turnSec: { stt: 2, llm: 9.3, tts: 3, total: 14.3 },
  rangeSec: { llm: { low: 8.7, high: 11 }, tts: null, total: null, first: null },
  provenance: { stt: 'registry', llm: 'predicted', tts: 'registry' },
  verdict: 'fits',
  backend: 'cpu',
  firstTurnSec: 27,
  firstAudioSec: 7,
  tokensPerSec: 4.3,
  warmUpSec: 21,
  concurrentCalls: 1,
  memoryBytes: 3e9,
  downloadBytes: 4e9,
  sttInstall: null,
  firstReply: { sec: 22, range: null, limitSec: 10, isSlow: true },
  warnings: [],
  ...different,
});
