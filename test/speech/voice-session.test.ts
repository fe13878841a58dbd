import * as runtime from 'onnxruntime-node';
import { expect, test } from 'vitest';
import type { VoiceFlaw } from '../../main/nouns/trial-failure.ts';
import type { SpeakingTask } from '../../main/speech/nouns/voice-protocol.ts';
import { NoVoice, VoiceSession } from '../../main/speech/voice-session.ts';
import { scratchFolder } from '../inference/model-on-disk.ts';
import { type TestVoice, writeTestVoice } from '../try/voice/test-voice.ts';

runtime.env.logLevel = 'fatal';

const IDS = [1, 0, 20, 0, 21, 0, 2];

async function said(
  voice: TestVoice,
  { ids = IDS, ...different }: Partial<SpeakingTask> & { ids?: number[] } = {},
) {
  await using folder = await scratchFolder();
  const { voiceFile } = await writeTestVoice(folder.path, 'voice', voice);
  const task: SpeakingTask = {
    does: 'speak',
    modelFile: voiceFile,
    sentences: [ids],
    scales: [0.667, 1, 0.8],
    threads: [1],
    mostSamples: 1_000_000,
    mostBytes: 2 ** 31,
    mostMs: 60_000,
    ...different,
  };
  const session = await VoiceSession.open(runtime, task, 1);
  return await session.say(ids);
}

/** The flaw of a voice, and what is said of it. */
async function flawOf(...given: Parameters<typeof said>): Promise<{ flaw: VoiceFlaw; said: string }> {
  const error = await said(...given).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof NoVoice)) throw new Error(`It was no flaw: ${String(error)}`);
  return { flaw: error.flaw, said: error.message };
}

test('a sentence is spoken, and longer ones take more samples', async () => {
  const short = await said({});
  const long = await said({}, { ids: [...IDS, ...IDS, ...IDS] });
  expect(short.ms).toBeGreaterThan(0);
  expect(short.samples.length).toBeGreaterThan(0);
  expect(long.samples.length).toBeGreaterThan(short.samples.length);
});

test('of several speakers the first one speaks', async () => {
  expect((await said({ speakers: 3 })).samples.length).toBeGreaterThan(0);
});

test('a file that the runtime cannot open is no model', async () => {
  expect(await flawOf({}, { modelFile: '/nowhere/voice.onnx' })).toMatchObject({ flaw: 'not-onnx' });
});

test.for<[string, TestVoice, VoiceFlaw, RegExp]>([
  ['takes other inputs', { lie: 'takes-text' }, 'wrong-inputs', /\(/],
  ['answers with lengths', { lie: 'says-text-lengths' }, 'wrong-inputs', /^output int64/],
  ['answers with numbers that are none', { lie: 'not-finite' }, 'not-finite-sound', /samples$/],
  ['answers with nothing', { lie: 'empty' }, 'empty-sound', /^0 samples/],
  ['answers with silence', { lie: 'silent' }, 'empty-sound', /samples$/],
])('a model that %s is no voice, and it is said what it did', async ([, voice, flaw, text]) => {
  expect(await flawOf(voice)).toEqual({ flaw, said: expect.stringMatching(text) });
});

test('a symbol that the model lacks is no input of it', async () => {
  expect(await flawOf({}, { ids: [1, 100_000, 2] })).toMatchObject({ flaw: 'wrong-inputs' });
});

test('more samples than a sentence can have are no speech', async () => {
  expect(await flawOf({}, { mostSamples: 10 })).toMatchObject({ flaw: 'endless-sound' });
});
