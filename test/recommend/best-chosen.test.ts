import { expect, test } from 'vitest';
import { wantedConfig } from '../../main/configure/targets/wanted-config.ts';
import { requestedModels } from '../../main/install/requested-models.ts';
import { choiceOf } from '../../main/recommend/nouns/chosen.ts';
import { requestedOption } from '../../main/recommend/nouns/requested-option.ts';
import type { WhatIf } from '../../main/recommend/nouns/what-if-input.ts';
import { recommend } from '../../main/recommend/recommend.ts';
import { imagine } from '../../main/recommend/what-if.ts';
import { planLlm } from '../../main/try/llm-plan.ts';
import { subjectOf as configSubject } from '../configure/given.ts';
import { envValue } from '../configure/targets/given.ts';
import { machineOf, profileOf, registry } from './given.ts';

/** A quiet machine of 64 GB and 32 cores, on which the best free model was chosen. */
const facts = { machine: machineOf({}), speed: profileOf(6) };
const advise = (whatIf: WhatIf) => recommend(imagine(facts, whatIf, registry));
const best = advise({}).alternatives.find(({ kind }) => kind === 'best-of-catalogue');
if (best === undefined) throw new Error('no model is the best');
const choice = choiceOf(best);

test('what is downloaded is the model, with the speech models of the advised tier', () => {
  const { models, notices } = requestedModels({}, choice, advise, registry);
  expect(models).toEqual({
    stt: ['vosk-model-en-us-0.22'],
    llm: ['qwen3-4b-instruct-2507'],
    tts: ['en_US-lessac-high'],
  });
  expect(notices).toEqual([]);
  const french = requestedModels({ language: 'fr-FR' }, choice, advise, registry).models;
  expect(french.llm).toEqual(models.llm);
  expect(french.tts).not.toEqual(models.tts);
});

test('what is tried and configured is the same option, and it is not against the advice', () => {
  const { option } = requestedOption({ target: 'ava' }, { choice, advise, registry });
  expect(option).toMatchObject({ kind: 'best-of-catalogue', models: best.models, turnSec: best.turnSec });
  expect(() =>
    planLlm(option, { ...facts, calibration: null, registry, modelsFolder: '/none' }, 1e12),
  ).toThrow(expect.objectContaining({ failure: expect.objectContaining({ code: 'model-not-installed' }) }));

  const model = registry.models.llm['qwen3-4b-instruct-2507'];
  if (model === undefined) throw new Error('it is not in the catalogue');
  const config = wantedConfig(configSubject({ option, llm: { id: 'qwen3-4b-instruct-2507', model } }));
  expect(envValue(config, 'LOCAL_LLM_MODEL_PATH')).toBe('/app/models/llm/Qwen3-4B-Instruct-2507-Q4_K_M.gguf');
  expect(envValue(config, 'LOCAL_LLM_CHAT_FORMAT')).toBe('auto');
  expect(envValue(config, 'LOCAL_STT_MODEL_PATH')).toBe('/app/models/stt/vosk-model-en-us-0.22');
  expect(config.warnings.map(({ code }) => code)).not.toContain('forced-not-advised');
});

test('once another model is the best, the chosen one stays chosen, against the advice', () => {
  const slower = { ...facts, speed: profileOf(1.5) };
  const later = (whatIf: WhatIf) => recommend(imagine(slower, whatIf, registry));
  const { option } = requestedOption({}, { choice, advise: later, registry });
  expect(option).toMatchObject({ kind: 'forced', models: { llm: 'qwen3-4b-instruct-2507' } });
  expect(option.warnings.map(({ code }) => code)).toContain('forced-too-slow');
});
