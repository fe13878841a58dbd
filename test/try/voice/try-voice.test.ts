import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodePlatform } from '../../../main/platform.ts';
import { VoiceTrial } from '../../../main/try/nouns/trial-report.ts';
import { tryVoice, type VoiceToTry } from '../../../main/try/voice/try-voice.ts';
import { scratchFolder } from '../../inference/model-on-disk.ts';
import { expectGone } from '../../inference/processes.ts';
import { changedPlatform, observedPlatform } from './observed-platform.ts';
import { PIPER_ID_MAP } from './piper-symbols.ts';
import { type TestVoice, writeTestVoice } from './test-voice.ts';

/** Tries a synthetic voice. */
async function tried(voice: TestVoice = {}, how: Partial<VoiceToTry> = {}) {
  await using folder = await scratchFolder();
  const { voiceFile } = await writeTestVoice(folder.path, 'voice', voice);
  const usual = { id: 'test', language: 'en-US', platform: nodePlatform, usableCores: 2 };
  return await tryVoice({ voiceFile, ...usual, ...how });
}

test('a voice speaks a greeting, with one and with two threads', async () => {
  const { platform, pids } = observedPlatform();
  const doing: string[] = [];
  const { trial, wav } = await tried({}, { platform, report: (what) => doing.push(what) });
  expect(VoiceTrial.parse(trial)).toMatchObject({
    id: 'test',
    sampleRate: 22_050,
    greeting: 'Hello, thanks for calling. How can I help you?',
  });
  expect(trial.loadSec).toBeGreaterThan(0);
  expect(trial.speeds.map(({ threads }) => threads)).toEqual([1, 2]);
  for (const { secPerSpeechSec, firstSoundSec } of trial.speeds) {
    expect(firstSoundSec).toBeGreaterThan(0);
    // The first sentence alone takes less than both.
    expect(firstSoundSec).toBeLessThan(secPerSpeechSec * trial.speechSec * 2);
  }
  expect(wav.length).toBe(44 + Math.round(trial.speechSec * 22_050) * 2);
  expect(doing).toEqual(['loading-voice', 'speaking']);
  await expectGone(pids[0]);
});

test('on one core it speaks with one thread', async () => {
  const { trial } = await tried({}, { usableCores: 1 });
  expect(trial.speeds.map(({ threads }) => threads)).toEqual([1]);
});

test('the greeting is of the voice’s language, and its sound has the voice’s rate', async () => {
  const { trial, wav } = await tried({ sampleRate: 16_000 }, { language: 'de-DE' });
  expect(trial).toMatchObject({ sampleRate: 16_000, greeting: expect.stringMatching(/^Guten Tag/) });
  expect(Buffer.from(wav).readUInt32LE(24)).toBe(16_000);
});

test('of a voice of several speakers, the first speaks', async () => {
  const { trial } = await tried({ speakers: 904 }, { usableCores: 1 });
  expect(trial.speechSec).toBeGreaterThan(1);
});

test('a voice that reads letters gets the text, and one with symbols of its own what most can say', async () => {
  const cyrillic = [...'здравствуйте, спасибо за звонок. чем я могу помочь?'.normalize('NFD')];
  const letters = Object.fromEntries(cyrillic.map((letter, at) => [letter, [at + 3]]));
  const marks = { _: [0], '^': [1], $: [2] };
  const reading = { phoneme_type: 'text', phoneme_id_map: { ...marks, ...letters } };
  const { trial } = await tried({ settings: reading }, { language: 'ru-RU', usableCores: 1 });
  expect(trial.greeting).toBe('Здравствуйте, спасибо за звонок. Чем я могу помочь?');
  const own = { phoneme_type: 'pinyin', phoneme_id_map: PIPER_ID_MAP };
  const other = await tried({ settings: own }, { language: 'zh-CN', usableCores: 1 });
  expect(other.trial.greeting).toMatch(/^Mana/);
});

test('on a machine so slow that time runs out, what was spoken until then counts', async () => {
  // Once the second session has loaded, nothing more happens.
  const slow = `
    const send = process.send.bind(process);
    process.send = (message, ...rest) => {
      if (message.type === 'loaded' && message.threads === 2) while (true);
      return send(message, ...rest);
    };`;
  const { trial } = await tried({}, { platform: changedPlatform(slow), limitMs: 4_000 });
  expect(trial.speeds.map(({ threads }) => threads)).toEqual([1]);
});

test('a voice that is not there is not installed', async () => {
  const voiceFile = join('/nowhere', 'voice.onnx');
  await expect(
    tryVoice({ id: 'test', voiceFile, language: 'en-US', platform: nodePlatform }),
  ).rejects.toMatchObject({ failure: { code: 'model-not-installed', model: 'test', file: voiceFile } });
});

test('a voice for which there is too little memory is not loaded', async () => {
  const { platform, pids } = observedPlatform();
  await expect(tried({}, { platform, availableBytes: 1e8 })).rejects.toMatchObject({
    failure: { code: 'too-little-free-memory', model: 'test', freeBytes: 1e8 },
  });
  expect(pids).toEqual([]);
});

test('the runtime leaves no files of its own behind', async () => {
  await using folder = await scratchFolder();
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder.path;
  try {
    const { voiceFile } = await writeTestVoice(join(folder.path, 'voices'), 'voice');
    await tryVoice({ voiceFile, id: 'test', language: 'en-US', platform: nodePlatform, usableCores: 1 });
    expect(await readdir(folder.path)).toEqual(['voices']);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
});
