import { expect, test } from 'vitest';
import { stepsBefore } from '../../main/recommend/nouns/steps-before.ts';
import type { WhatIf } from '../../main/recommend/nouns/what-if-input.ts';
import { emptyState, type SetupState } from '../../main/steps/nouns/setup-state.ts';
import { machineOf, profileOf, registry } from './given.ts';

const machine = machineOf({});
const speed = profileOf(6);
const state = (known: Partial<SetupState>): SetupState => ({ ...emptyState(registry.id), ...known });
const whole = { ramGb: 39, cores: 16, gpu: 'none' };

test.for([
  ['nothing known', {}, {}, ['probe', 'benchmark']],
  ['probed', {}, { machine }, ['benchmark']],
  ['probed and measured', {}, { machine, speed }, []],
  ['measured in an earlier run', {}, { speed }, ['probe', 'benchmark']],
  [
    'measured on another machine',
    {},
    { machine, speed: profileOf(6, { machineId: 'other' }) },
    ['benchmark'],
  ],
  [
    'measured for another registry',
    {},
    { machine, speed: profileOf(6, { registryId: 'old' }) },
    ['benchmark'],
  ],
  ['a forced option is not a what-if', { tier: 'HEAVY_CPU', target: 'ava' }, { machine }, ['benchmark']],
  ['other memory', { ramGb: 39 }, {}, ['probe']],
  ['other cores', { cores: 2 }, { machine }, []],
  ['another card', { gpu: 'RTX 4090' }, {}, ['probe']],
  ['other VRAM', { vramGb: 8 }, {}, ['probe']],
  ['a score', { score: 2 }, {}, ['probe']],
  ['all but a speed may be this machine', whole, {}, ['probe']],
  ['all', { ...whole, score: 2.5 }, {}, []],
  ['all, with VRAM for the card', { ramGb: 8, cores: 4, vramGb: 8, score: 1 }, {}, []],
  ['all, with a measured speed', { ...whole, speed }, {}, []],
  ['a machine out of a file', { machine }, {}, []],
  ['a speed out of a file', { speed }, {}, ['probe']],
] as [string, WhatIf, Partial<SetupState>, string[]][])('%s', ([, whatIf, known, steps]) => {
  expect(stepsBefore(whatIf, state(known))).toEqual(steps);
});
