import { describe, expect, test } from 'vitest';
import { NO_FIELDS, whatIfInput } from '../../../renderer/pages/choose/what-if-input.ts';

test('empty fields ask nothing', () => {
  expect(whatIfInput(NO_FIELDS)).toEqual({ whatIf: null, faults: {} });
});

test('only what is entered is imagined', () => {
  const { whatIf } = whatIfInput({ ...NO_FIELDS, ramGb: 64, gpu: '  RTX 3060 ' });
  expect(whatIf).toEqual({ ramGb: 64, gpu: 'RTX 3060' });
});

test('numbers may come as they were typed', () => {
  expect(whatIfInput({ ...NO_FIELDS, score: '2.5', cores: '16' }).whatIf).toEqual({ score: 2.5, cores: 16 });
});

describe('what cannot be asked is explained at its field, and nothing is asked', () => {
  test.for([
    ['ramGb', 0, 'mustBePositive'],
    ['vramGb', -4, 'mustBePositive'],
    ['score', 'fast', 'mustBePositive'],
    ['cores', 2.5, 'mustBeWhole'],
    ['cores', 0, 'mustBeWhole'],
    ['ramGb', 1_000_001, 'tooLarge'],
    ['cores', 100_001, 'tooLarge'],
  ] as const)('%s: %s', ([field, value, fault]) => {
    const input = whatIfInput({ ...NO_FIELDS, gpu: 'none', [field]: value });
    expect(input).toEqual({ whatIf: null, faults: { [field]: fault } });
  });
});
