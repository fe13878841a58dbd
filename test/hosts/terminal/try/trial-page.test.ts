import { describe, expect, test } from 'vitest';
import { trialPage } from '../../../../main/hosts/terminal/print/trial.ts';
import type { Choice } from '../../../../main/steps/nouns/setup-state.ts';
import type { KeyCheck } from '../../../../main/try/nouns/cloud-keys.ts';
import type { TrialReport } from '../../../../main/try/nouns/trial-report.ts';
import {
  atServer,
  FAILED_MODEL,
  FAILED_VOICE,
  IN_THE_CLOUD,
  tooSlow,
  trialOf,
  withParts,
} from '../../../renderer/gallery/trials.ts';
import { english, german, page } from '../given.ts';

const CHOICE: Choice = {
  tier: 'MEDIUM_CPU',
  pipeline: 'local',
  models: { stt: 'vosk-model-en-us-0.22', llm: 'phi-3-mini-4k-instruct', tts: 'en_US-lessac-medium' },
  forced: false,
};
const trial = trialOf(CHOICE);
const inCloud = trialOf(
  { ...CHOICE, tier: null, pipeline: 'hybrid_support', models: { ...CHOICE.models, llm: null, tts: null } },
  {
    parts: { ...trial.parts, llm: IN_THE_CLOUD, tts: IN_THE_CLOUD },
    names: { stt: 'Vosk', llm: 'gpt-4o-mini', tts: 'Aura' },
    llm: null,
    voice: null,
    reply: null,
    question: null,
    calibration: null,
    turnSec: 5,
  },
);
const LIGHT = { tier: 'LIGHT_CPU', model: 'TinyLlama', sec: 2.5 };
const checked = (key: string, state: KeyCheck['state'], roundTripMs: number | null = null): KeyCheck => ({
  key,
  host: 'api.example.com',
  state,
  roundTripMs,
  status: null,
});
const KEYS = [
  checked('OPENAI_API_KEY', 'accepted', 182.4),
  checked('DEEPGRAM_API_KEY', 'refused', 90),
  checked('GROQ_API_KEY', 'unreachable'),
  { ...checked('OTHER_KEY', 'unclear'), host: '' },
  { ...checked('LIMITED_KEY', 'unclear', 60), status: 403 },
];

const linesOf = (report: TrialReport, { keys = [] as KeyCheck[], wording = english, width = 80 } = {}) =>
  trialPage(page(width, true, wording), report, keys);
/** Without the layout. */
const words = (...asked: Parameters<typeof linesOf>) =>
  linesOf(...asked)
    .join(' ')
    .replaceAll(/\s+/g, ' ');

const ALL: [string, TrialReport, KeyCheck[]][] = [
  ['a trial', trial, []],
  ['one that is too slow', tooSlow(trial, LIGHT), []],
  ['one of a server', atServer(trial, 'ws://pbx.example.com:8765'), []],
  ['one in which two parts failed', withParts(trial, { llm: FAILED_MODEL, tts: FAILED_VOICE }), []],
  ['one of the cloud, with keys', inCloud, KEYS],
];

describe.for(ALL)('%s', ([, report, keys]) => {
  test.for([
    ['English', english],
    ['German', german],
  ] as const)('fits into 80 columns in %s, with all columns', ([, wording]) => {
    const lines = linesOf(report, { keys, wording });
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.join('\n')).not.toMatch(/undefined|null|NaN/);
    if (report.models.llm !== null) expect(words(report, { wording })).toMatch(/Difference|Unterschied/);
  });
});

test('predicted and proven stand side by side, with their difference', () => {
  const said = words(trial);
  expect(said).toContain('Trial of Phi-3-mini');
  expect(said).toContain('Caller: When do you open tomorrow? Phi-3-mini: We open at nine tomorrow morning.');
  expect(said).toMatch(/Reply 9\.3 s 8\.7-11 9\.6 s 3 % slower/);
  expect(said).toMatch(/First sentence 5\.1 s .* 4\.9 s 4 % faster/);
  expect(said).toMatch(/Hearing 2\.0 s files complete/);
  expect(said).toMatch(/Turn 14 s 13 s/);
  expect(said).toContain('it took 0.24 s with one thread and 0.16 s with two.');
  expect(said).toContain('Hearing was not measured');
  expect(said).toContain('Later predictions here are scaled by 1.0');
  expect(said).toContain('voicefit configure');
  expect(said).toContain('voicefit try --server ws://HOST:8765');
});

test.for([
  [9.3, 9.3, 'the same'],
  [1, 2.6, '2.6 times as long'],
  [2, 1, '50 % faster'],
  [0, 1, ''],
] as const)('%f s predicted and %f s measured are %s', ([predictedSec, measuredSec, difference]) => {
  const llm = { ...trial.parts.llm, predictedSec, measuredSec };
  const row = linesOf(withParts(trial, { llm })).find((line) => line.trim().startsWith('Reply'));
  expect(row).toMatch(new RegExp(` s *${difference}$`));
});

test('a reply that is too slow leads to the next tier down', () => {
  const said = words(tooSlow(trial, LIGHT));
  expect(said).toContain('Too slow: Phi-3-mini takes 11.8 s per reply');
  expect(said).toContain('Next voicefit recommend --tier LIGHT_CPU --choose');
  expect(words(tooSlow(trial, null))).toContain('Next voicefit configure');
  const named = words(tooSlow(trial, { ...LIGHT, tier: 'light; & cheap' }));
  expect(named).toContain("recommend --tier 'light; & cheap' --choose");
});

test('what is not installed leads to the download, but not where a server was asked', () => {
  const failure = { code: 'model-not-installed', model: 'Phi-3-mini', file: '/phi.gguf' } as const;
  const missing = withParts(trial, { llm: { ...FAILED_MODEL, failure } });
  expect(words(missing)).toContain('Next voicefit install');
  expect(words({ ...missing, server: 'ws://pbx:8765' })).not.toContain('voicefit install');
});

test('a part that failed is marked, with what was predicted for it', () => {
  expect(words(withParts(trial, { llm: FAILED_MODEL }))).toMatch(/Reply 9\.3 s 8\.7-11 ✗ failed/);
});

test('of a server all is measured, and what it heard stands below', () => {
  const at = atServer(trial, 'ws://pbx:8765');
  const said = words(at);
  expect(said).toContain('Trial of the voice server at ws://pbx:8765');
  expect(said).toContain('Server: We open');
  expect(said).toContain('The server heard what it said: “we open at nine');
  expect(said).not.toContain('Hearing was not measured');
  const heard = { saidText: 'Hello.', heardText: 'yellow', isSame: false };
  expect(words({ ...at, heard })).toContain('The server said “Hello.” and heard “yellow”.');
});

test('what runs in the cloud is not called proven', () => {
  const said = words(inCloud);
  expect(said).toContain('Trial of hybrid_support');
  expect(said).toMatch(/Reply in the cloud Speaking in the cloud Hearing 2\.0 s files complete Turn 5\.0 s/);
  expect(said).not.toContain('Caller');
});

test('keys are shown by what their providers say of them', () => {
  const lines = linesOf(inCloud, { keys: KEYS });
  const at = lines.indexOf('API keys');
  expect(lines.slice(at + 1, at + 7).map((line) => line.replaceAll('\u00A0', ' '))).toEqual([
    '  OPENAI_API_KEY    ✓ accepted by api.example.com, 182 ms',
    '  DEEPGRAM_API_KEY  ✗ refused by api.example.com: create a new key there, 90 ms',
    '  GROQ_API_KEY      ~ api.example.com cannot be reached from here',
    '  OTHER_KEY         ~ no service is known for it',
    '  LIMITED_KEY       ~ api.example.com does not say whether the key is valid',
    '                    (status 403), 60 ms',
  ]);
});

test('on a machine that was not measured nothing is compared', () => {
  const parts = { llm: { ...trial.parts.llm, predictedSec: null, range: null } };
  const said = words(withParts({ ...trial, calibration: null }, parts));
  expect(said).toContain('This machine is not measured, so nothing was predicted.');
  expect(said).not.toContain('scaled');
});

test('a voice that spoke with one thread only is told so', () => {
  const { voice } = trial;
  if (voice === null) return expect.fail();
  const [first] = voice.speeds;
  if (first === undefined) return expect.fail();
  const said = words({ ...trial, voice: { ...voice, speeds: [first] } });
  expect(said).toContain('The voice spoke for 2.1 s and took 0.24 s for each second of it.');
});

test('an answer of several lines, or without spaces, stays in its column', () => {
  const several = linesOf({ ...trial, reply: 'One.\n\n  Two.\tThree.' }).join('\n');
  expect(several).toContain('Phi-3-mini: One. Two. Three.');
  const japanese = '明日は九時に開きます。'.repeat(20);
  const lines = linesOf({ ...trial, reply: japanese });
  expect(lines.every((line) => line.length <= 80)).toBe(true);
  expect(lines.join('').replaceAll(/\s/g, '')).toContain(japanese);
});
