import { expect, test } from 'vitest';
import { wantedConfig } from '../../../main/configure/targets/wanted-config.ts';
import { CLOUD, codesOf, commentOn, type Given, settingsOf, subject, wanted } from './given.ts';
import { CUSTOMERS, customersProject, project } from './project.ts';

const FORCED: Given = { chosen: { tier: 'HEAVY_GPU' } };

test('what a forced tier misses is said, not only written', () => {
  const forced = wanted(FORCED);
  expect(codesOf(forced)).toContain('forced-below-requirements');
  expect(commentOn(forced, 'LOCAL_AI_MODE')).toContain('HEAVY_GPU');
  expect(codesOf(wanted({ ...FORCED, target: 'ollama' }))).toContain('forced-below-requirements');
});

test('it is written on the PBX too when the model runs elsewhere', () => {
  const config = wanted({ ...FORCED, server: 'ws://10.0.0.5:8765', project: project() });
  const comments = settingsOf(config).map(({ comment }) => comment ?? '');
  expect(comments.join()).toContain('HEAVY_GPU');
  expect(codesOf(config)).toContain('forced-below-requirements');
});

test('a language without a voice is said', () => {
  const given = subject({ chosen: { tier: 'LIGHT_CPU' } });
  const missing = { code: 'speech-language-missing', language: 'ja-JP', part: 'tts' } as const;
  const option = { ...given.option, warnings: [missing] };
  expect(wantedConfig({ ...given, option }).warnings).toContainEqual(missing);
});

const ENGLISH = { code: 'cloud-voice-language', pipeline: 'hybrid_support', voice: 'aura-asteria-en' };
const presets = (options: object) => {
  const { hybrid_support: hybrid, ...others } = CUSTOMERS.pipelines;
  const pipelines = { ...others, hybrid_support: { ...hybrid, options } };
  return customersProject({ base: { ...CUSTOMERS, pipelines } });
};

test.for<[string, Given]>([
  ['de-DE', {}],
  ['pl', { project: project() }],
  ['pl', { project: customersProject() }],
])('a cloud voice of another language than %s is said: %#', ([language, given]) => {
  expect(wanted({ ...given, chosen: CLOUD, language }).warnings).toContainEqual({ ...ENGLISH, language });
});

test.for<[string, Given]>([
  ['the same language', { language: 'en-GB' }],
  ['no language', {}],
  [
    'a voice that was set by hand',
    { language: 'de', project: presets({ tts: { model: 'aura-2-viktoria-de' } }) },
  ],
  ['a model that runs here', { language: 'de', chosen: { tier: 'LIGHT_CPU' } }],
])('nothing is said about the voice for %s', ([, given]) => {
  expect(codesOf(wanted({ chosen: CLOUD, ...given }))).not.toContain('cloud-voice-language');
});
