import { GIB } from '../../../main/nouns/bytes.ts';
import type { Choice } from '../../../main/steps/nouns/setup-state.ts';
import type { RunningBy } from '../../../main/steps/nouns/step-table.ts';
import type { TrialPart, TrialReport } from '../../../main/try/nouns/trial-report.ts';
import { CONTAINER } from './machines.ts';
import { registry } from './registry.ts';

const REPLY = 'We open at nine tomorrow morning. Shall I book you in for a table?';

const part = (
  predictedSec: number | null,
  measuredSec: number | null,
  different: Partial<TrialPart> = {},
): TrialPart => ({
  predictedSec,
  range: null,
  measuredSec,
  state: 'measured',
  failure: null,
  ...different,
});

const LLM: TrialReport['llm'] = {
  id: 'phi-3-mini-4k-instruct',
  backend: 'cpu',
  threads: 15,
  load: { predictedSec: 6, range: { low: 5, high: 7.5 }, measuredSec: 5.4 },
  firstSentence: { predictedSec: 5.1, range: { low: 4.7, high: 5.8 }, measuredSec: 4.9 },
  firstReply: { predictedSec: 22, range: { low: 20, high: 26 }, measuredSec: 23 },
  prefillTokensPerSec: 24,
  decodeTokensPerSec: 4.2,
  peakMemoryBytes: 3.1 * GIB,
  promptTokens: 84,
  replyTokens: 17,
  thoughtSec: null,
};

const VOICE: TrialReport['voice'] = {
  id: 'en_US-lessac-medium',
  loadSec: 0.6,
  sampleRate: 22_050,
  greeting: 'Good day, how may I help you?',
  speechSec: 2.1,
  speeds: [
    { threads: 1, secPerSpeechSec: 0.24, firstSoundSec: 0.5 },
    { threads: 2, secPerSpeechSec: 0.16, firstSoundSec: 0.34 },
  ],
};

/** A trial of the worked example: Phi-3-mini on 16 cores, a little slower than predicted. */
export function trialOf(
  { tier, pipeline, models }: Choice,
  different: Partial<TrialReport> = {},
): TrialReport {
  return {
    triedAt: '2026-11-24T10:31:30Z',
    machineId: CONTAINER.id,
    registryId: registry.id,
    server: null,
    tier,
    pipeline,
    models,
    names: { stt: 'Vosk en-US big', llm: 'Phi-3-mini', tts: 'Piper lessac-medium' },
    parts: {
      stt: part(2, null, { state: 'checked' }),
      llm: part(9.3, 9.6, { range: { low: 8.7, high: 11 } }),
      tts: part(3, 1.1),
    },
    question: 'When do you open tomorrow?',
    reply: REPLY,
    llm: LLM,
    voice: VOICE,
    heard: null,
    firstAudioSec: 7.4,
    turnSec: 12.7,
    calibration: 1.03,
    limitSec: registry.safe_llm_latency_sec,
    isTooSlow: false,
    warnings: [],
    ...different,
  };
}

/** The same, with other parts. */
export function withParts(trial: TrialReport, parts: Partial<TrialReport['parts']>): TrialReport {
  return { ...trial, parts: { ...trial.parts, ...parts } };
}

/** Slower than the limit. */
export function tooSlow(
  trial: TrialReport,
  instead: { tier: string; model: string; sec: number } | null,
): TrialReport {
  const slow = withParts(trial, { llm: part(9.3, 11.8, { range: { low: 8.7, high: 11 } }) });
  return {
    ...slow,
    isTooSlow: true,
    calibration: 1.27,
    turnSec: 14.9,
    warnings: [{ code: 'trial-too-slow', model: 'Phi-3-mini', sec: 11.8, limitSec: 10, instead }],
  };
}

export const FAILED_VOICE: TrialPart = part(3, null, {
  state: 'failed',
  failure: {
    code: 'voice-flawed',
    file: '/home/ada/voicefit/models/tts/en_US-lessac-medium.onnx',
    flaw: 'not-onnx',
    said: null,
  },
});

export const FAILED_MODEL: TrialPart = part(9.3, null, {
  state: 'failed',
  range: { low: 8.7, high: 11 },
  failure: { code: 'model-said-nothing', model: 'Phi-3-mini' },
});

export const IN_THE_CLOUD: TrialPart = part(null, null, { state: 'cloud' });

/** Everything measured by the running server. */
export function atServer(trial: TrialReport, server: string): TrialReport {
  const measured = withParts(trial, {
    stt: part(2, 1.4),
    llm: part(9.3, 9.8, { range: { low: 8.7, high: 11 } }),
    tts: part(3, 1.7),
  });
  return {
    ...measured,
    server,
    llm: null,
    voice: null,
    calibration: null,
    firstAudioSec: 8.6,
    turnSec: 12.9,
    heard: {
      saidText: REPLY,
      heardText: 'we open at nine tomorrow morning shall i book you in for a table',
      isSame: true,
    },
  };
}

/** A trial that runs for some seconds. */
export function tryingSince(
  startedAt: string,
  progress: Partial<RunningBy['try']['progress']>,
): RunningBy['try'] {
  return { step: 'try', startedAt, progress: { doing: 'loading', text: '', loadSec: 6, ...progress } };
}
