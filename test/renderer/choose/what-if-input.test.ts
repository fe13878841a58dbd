import { describe, expect, test } from 'vitest';
import { NO_FIELDS, type WhatIfFields, whatIfInput } from '../../../renderer/pages/choose/what-if-input.ts';

const asked = (fields: Partial<WhatIfFields>, locale = 'en-US') =>
  whatIfInput({ ...NO_FIELDS, ...fields }, locale);

test('empty fields send nothing', () => {
  expect(asked({})).toEqual({ whatIf: null, faults: {} });
});

test('only filled fields are sent', () => {
  const { whatIf } = asked({ ramGb: '64', gpu: '  RTX 3060 ' });
  expect(whatIf).toEqual({ ramGb: 64, gpu: 'RTX 3060' });
});

test('numbers accept either decimal sign, and surrounding spaces', () => {
  expect(asked({ score: '2.5', cores: ' 16 ' }).whatIf).toEqual({ score: 2.5, cores: 16 });
  expect(asked({ score: '2,5', vramGb: ',5' }, 'de-DE').whatIf).toEqual({ score: 2.5, vramGb: 0.5 });
  expect(asked({ score: '2.5', ramGb: '4.' }, 'de-DE').whatIf).toEqual({ score: 2.5, ramGb: 4 });
});

test('a number that may be a thousand or a fraction is not guessed', () => {
  expect(asked({ ramGb: '1,204' }).faults).toEqual({ ramGb: 'mustBeNumber' });
  expect(asked({ ramGb: '1.204' }).whatIf).toEqual({ ramGb: 1.204 });
  expect(asked({ ramGb: '1.204' }, 'de-DE').faults).toEqual({ ramGb: 'mustBeNumber' });
  expect(asked({ ramGb: '1,204' }, 'de-DE').whatIf).toEqual({ ramGb: 1.204 });
});

describe('an invalid value is explained at its field, and nothing is sent', () => {
  test.for([
    ['ramGb', '0', 'mustBePositive'],
    ['vramGb', '-4', 'mustBePositive'],
    ['score', 'fast', 'mustBeNumber'],
    ['score', '1e3', 'mustBeNumber'],
    ['score', '0x10', 'mustBeNumber'],
    ['ramGb', '1.2.3', 'mustBeNumber'],
    ['ramGb', '-', 'mustBeNumber'],
    ['cores', '2.5', 'mustBeWhole'],
    ['cores', '0', 'mustBeWhole'],
    ['cores', 'many', 'mustBeWhole'],
    ['ramGb', '1000001', 'tooLarge'],
    ['cores', '100001', 'tooLarge'],
  ] as const)('%s: %s', ([field, value, fault]) => {
    const input = asked({ gpu: 'none', [field]: value });
    expect(input).toEqual({ whatIf: null, faults: { [field]: fault } });
  });
});
