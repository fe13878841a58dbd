import { mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { VoiceFlaw } from '../../../main/nouns/trial-failure.ts';
import { TRIAL_LIMIT_MS } from '../../../main/speech/nouns/voice-protocol.ts';
import { tryVoice } from '../../../main/try/voice/try-voice.ts';
import { HAS_PIPES, scratchFolder, writePipe } from '../../inference/model-on-disk.ts';
import { expectGone } from '../../inference/processes.ts';
import { observedPlatform } from './observed-platform.ts';
import { type TestVoice, writeTestVoice } from './test-voice.ts';

interface Lie extends TestVoice {
  /** What happens to its files. */
  readonly damage?: (voiceFile: string) => Promise<unknown>;
  readonly flaw: VoiceFlaw;
}

const LIES: Record<string, Lie> = {
  'is cut short': { flaw: 'not-onnx', damage: (file) => truncate(file, 50_000) },
  'is empty': { flaw: 'not-onnx', damage: (file) => truncate(file, 0) },
  'is a page of a web server': { flaw: 'not-onnx', damage: (file) => writeFile(file, '<html>Not found') },
  'is a folder': { flaw: 'not-onnx', damage: (file) => rm(file).then(() => mkdir(file)) },
  ...(HAS_PIPES && {
    'is a pipe': { flaw: 'not-onnx', damage: writePipe },
    'has settings that are a pipe': { flaw: 'no-settings', damage: (file) => writePipe(`${file}.json`) },
  }),
  'has no settings': { flaw: 'no-settings', damage: (file) => rm(`${file}.json`) },
  'has settings that are no JSON': {
    flaw: 'no-settings',
    damage: (file) => writeFile(`${file}.json`, '{"a'),
  },
  'lists no symbols': { flaw: 'no-phonemes', settings: { phoneme_id_map: undefined } },
  'lists symbols of another alphabet': {
    flaw: 'no-phonemes',
    settings: { phoneme_id_map: { _: [0], あ: [1] } },
  },
  'takes text': { flaw: 'wrong-inputs', lie: 'takes-text' },
  'lists symbols that its model lacks': {
    flaw: 'wrong-inputs',
    settings: { phoneme_id_map: { _: [0], '^': [1], $: [2], ...idsBeyond('həloʊθæŋksfɔːɹkɪajuˈˌp ,.?ɛ') } },
  },
  'gives lengths instead of sound': { flaw: 'wrong-inputs', lie: 'says-text-lengths' },
  'gives numbers that are none': { flaw: 'not-finite-sound', lie: 'not-finite' },
  'gives nothing': { flaw: 'empty-sound', lie: 'empty' },
  'gives silence': { flaw: 'empty-sound', lie: 'silent' },
  'talks for minutes': { flaw: 'endless-sound', lie: 'talks-forever' },
  'takes 10 GB of memory': { flaw: 'too-much-memory', lie: 'takes-10-gb' },
};

function idsBeyond(symbols: string): Record<string, number[]> {
  return Object.fromEntries([...symbols].map((symbol) => [symbol, [100_000]]));
}

test.for(Object.entries(LIES))('a voice that %s is refused, and its process is gone', async ([, lie]) => {
  const { damage, flaw, ...voice } = lie;
  await using folder = await scratchFolder();
  const { voiceFile } = await writeTestVoice(folder.path, 'voice', voice);
  await damage?.(voiceFile);
  const { platform, pids } = observedPlatform();
  const trial = tryVoice({ id: 'test', voiceFile, language: 'en-US', platform });
  await expect(trial).rejects.toMatchObject({ failure: { code: 'voice-flawed', file: voiceFile, flaw } });
  for (const pid of pids) await expectGone(pid);
});

test('a voice that runs without end is stopped, and its process is gone', async () => {
  await using folder = await scratchFolder();
  const { voiceFile } = await writeTestVoice(folder.path, 'voice', { lie: 'runs-forever' });
  const { platform, pids } = observedPlatform();
  const trial = tryVoice({ id: 'test', voiceFile, language: 'en-US', platform, limitMs: 4_000 });
  await expect(trial).rejects.toMatchObject({ failure: { code: 'voice-silent', file: voiceFile, sec: 4 } });
  await expectGone(pids[0]);
});

test('however it goes, a trial takes less than 20 s', () => {
  expect(TRIAL_LIMIT_MS).toBeLessThan(20_000);
});
