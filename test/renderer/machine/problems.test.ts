import { expect, test } from 'vitest';
import { problemsOf } from '../../../renderer/pages/machine/problems.ts';
import { cardWith, machineWith } from '../given.ts';

const warned = (...codes: string[]) => codes.map((code) => ({ code, message: `About ${code}.` }));

test('a limit is told with its numbers', () => {
  const { cpu } = machineWith();
  const machine = machineWith({ cpu: { ...cpu, usableCores: 2 }, warnings: warned('cpu-limit') });
  expect(problemsOf(machine)).toEqual([{ kind: 'cpu-limit', usable: 2, all: 8 }]);
});

test('a tool that was silent is named', () => {
  const machine = machineWith({ warnings: warned('nvidia-smi-silent') });
  expect(problemsOf(machine)).toEqual([{ kind: 'silent-tool', tool: 'nvidia-smi' }]);
});

test("what has no words here is told in the machine side's own", () => {
  const machine = machineWith({ warnings: warned('hardware-list-silent', 'mig-slices', 'power-saver') });
  expect(problemsOf(machine).map(({ kind }) => kind)).toEqual(['other', 'other', 'other']);
});

test('what a card tells itself is not told twice', () => {
  const warnings = warned('gpu-not-usable', 'on-battery');
  expect(problemsOf(machineWith({ gpus: [cardWith({ usable: false })], warnings }))).toEqual([
    { kind: 'on-battery' },
  ]);
});

test('a warning about a card that is not on the list stays', () => {
  const machine = machineWith({ warnings: warned('gpu-not-usable') });
  expect(problemsOf(machine)).toEqual([{ kind: 'other', warning: machine.warnings[0] }]);
});
