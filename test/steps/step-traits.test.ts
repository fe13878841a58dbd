import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StepName as Step, type StepName } from '../../main/steps/nouns/step-table.ts';
import { canBePaused, inTheWayOf, mayRunBeside, whenHostEnds } from '../../main/steps/nouns/step-traits.ts';

const step = fc.constantFrom(...Step.options);

const BESIDE: readonly (readonly [StepName, readonly StepName[]])[] = [
  ['probe', ['recommend', 'install', 'configure']],
  ['benchmark', []],
  ['recommend', ['probe', 'install', 'configure']],
  ['install', ['probe', 'recommend', 'configure']],
  ['try', []],
  ['configure', ['probe', 'recommend', 'install']],
];
const named = BESIDE.map(([one]) => one);

test.for(BESIDE)('%s may run beside %j and nothing else of these', ([one, others]) => {
  expect(named.filter((other) => mayRunBeside(one, other))).toEqual(others);
});

test('compatibility of two steps is symmetric, and no step runs twice', () => {
  fc.assert(
    fc.property(step, step, (one, other) => {
      expect(mayRunBeside(one, other)).toBe(mayRunBeside(other, one));
      expect(mayRunBeside(one, one)).toBe(false);
    }),
  );
});

test('the blocking step is a running, incompatible one, and one that cannot be paused is named first', () => {
  fc.assert(
    fc.property(step, fc.uniqueArray(step), (wanted, running) => {
      const first = inTheWayOf(wanted, running);
      const inTheWay = running.filter((other) => !mayRunBeside(wanted, other));
      expect(first === null).toBe(inTheWay.length === 0);
      if (first === null) return;
      expect(inTheWay).toContain(first);
      if (canBePaused(first)) expect(inTheWay.every(canBePaused)).toBe(true);
    }),
  );
});

test('when its host ends a download is paused, and everything else is cancelled', () => {
  const paused = Step.options.filter((each) => whenHostEnds(each) === 'pause');
  expect(paused).toEqual(['install']);
  expect(Step.options.filter(canBePaused)).toEqual(paused);
});
