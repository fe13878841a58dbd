import { expect, test } from 'vitest';
import { recommendationPage } from '../../../main/hosts/terminal/print/recommendation.ts';
import { givenVoices } from '../../predict/given-voices.ts';
import { given, profileOf } from '../../recommend/given.ts';
import { page } from './given.ts';

const basis = { whose: 'this-machine', machine: null, speed: null, choice: null } as const;
const profile = profileOf(6, { voices: givenVoices({ mediumSec: 0.1, highSec: 0.8 }) });

/** The commands of the last section that name a voice. */
const commands = (wishes: { readonly tier?: string }, language?: string) => {
  const advice = given({ profile, wishes, ramGib: 8, cores: 4 });
  const lines = recommendationPage(page(140), advice, { ...basis, language }).map((line) => line.trim());
  return lines.filter((line) => line.startsWith('voicefit install') && line.includes('--voice'));
};

test('beside a forced tier whose voice is slow stands the command that takes it with a faster one', () => {
  expect(commands({ tier: 'HEAVY_CPU' })).toEqual([
    expect.stringMatching(/^voicefit install --tier HEAVY_CPU --voice en_US-\S+-medium /),
  ]);
});

test('the command names the language of the callers too', () => {
  expect(commands({ tier: 'HEAVY_CPU' }, 'en-US')).toEqual([
    expect.stringMatching(/^voicefit install --tier HEAVY_CPU --language en-US --voice /),
  ]);
});

test('where the voice of the advised tier is fast enough, no command names another', () => {
  expect(commands({})).toEqual([]);
});
