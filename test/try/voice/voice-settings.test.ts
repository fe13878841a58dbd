import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VoiceFlawed } from '../../../main/speech/errors.ts';
import { readVoiceSettings } from '../../../main/try/voice/voice-settings.ts';
import { scratchFolder } from '../../inference/model-on-disk.ts';

const USABLE = { audio: { sample_rate: 16_000 }, phoneme_id_map: { a: [14] } };

/** What is read of settings with that content. */
async function read(content: string) {
  await using folder = await scratchFolder();
  const voiceFile = join(folder.path, 'voice.onnx');
  await writeFile(`${voiceFile}.json`, content);
  return await readVoiceSettings(voiceFile);
}
const flawOf = (content: string) =>
  read(content).then(
    () => 'none',
    (error: VoiceFlawed) => error.failure.flaw,
  );

test('unknown keys do not matter, and Piper’s defaults stand for missing ones', async () => {
  expect(await read(JSON.stringify({ ...USABLE, piper_version: '9', dataset: null }))).toEqual({
    ...USABLE,
    phoneme_type: 'espeak',
    inference: { noise_scale: 0.667, length_scale: 1, noise_w: 0.8 },
  });
});

test('a speaker’s own speed is kept', async () => {
  const settings = await read(JSON.stringify({ ...USABLE, inference: { length_scale: 1.3 } }));
  expect(settings.inference).toEqual({ noise_scale: 0.667, length_scale: 1.3, noise_w: 0.8 });
});

test.for([
  ['no JSON', '{'],
  ['empty', ''],
  ['a list', '[]'],
  ['without a sample rate', JSON.stringify({ ...USABLE, audio: {} })],
  ['with a sample rate that no file can state', JSON.stringify({ ...USABLE, audio: { sample_rate: 1e12 } })],
  ['with a speed of zero', JSON.stringify({ ...USABLE, inference: { length_scale: 0 } })],
] as const)('settings that are %s are no settings', async ([, content]) => {
  expect(await flawOf(content)).toBe('no-settings');
});

test.for([
  ['without', JSON.stringify({ audio: USABLE.audio })],
  ['with strange', JSON.stringify({ ...USABLE, phoneme_id_map: { a: 'fourteen' } })],
] as const)('settings %s symbols are told apart', async ([, content]) => {
  expect(await flawOf(content)).toBe('no-phonemes');
});

test('missing settings, a folder in their place and a file of gigabytes are no settings', async () => {
  await using folder = await scratchFolder();
  const voiceFile = join(folder.path, 'voice.onnx');
  await expect(readVoiceSettings(voiceFile)).rejects.toThrow(VoiceFlawed);
  await mkdir(`${voiceFile}.json`);
  await expect(readVoiceSettings(voiceFile)).rejects.toThrow(VoiceFlawed);
  expect(await flawOf(' '.repeat(5_000_000))).toBe('no-settings');
});
