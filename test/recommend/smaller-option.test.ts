import { expect, test } from 'vitest';
import type { Alternative, Recommendation } from '../../main/recommend/nouns/recommendation.ts';
import { smallerOption } from '../../main/recommend/nouns/smaller-option.ts';
import { CHOICE, optionWith } from '../renderer/try/given.ts';

const other = (llm: string | null, memoryBytes: number | null): Alternative => ({
  ...optionWith({ models: { ...CHOICE.models, llm }, memoryBytes }),
  kind: 'fastest',
});
const advice = (...alternatives: Alternative[]): Recommendation => ({
  hardwareClass: 'MEDIUM_CPU',
  limitSec: 10,
  recommended: optionWith(),
  alternatives,
  tiers: [],
  warnings: [],
  detected: { ramBytes: 16e9, cores: 8, gpu: null, hasUnusableGpu: false, score: 2.5, busyRange: null },
});

test('the offered model that needs least memory, if that is less than the chosen one', () => {
  expect(smallerOption(advice(other('mid', 2e9), other('tiny', 1e9)), CHOICE)?.models.llm).toBe('tiny');
  expect(smallerOption(advice(other('big', 8e9)), CHOICE)).toBeNull();
});

test('the cloud is no smaller model, and unknown memory is not less', () => {
  expect(smallerOption(advice(other(null, 1e9), other('odd', null)), CHOICE)).toBeNull();
});
