import { describe, expect, test } from 'vitest';
import { GIB } from '../../main/nouns/bytes.ts';
import { WhatIf } from '../../main/recommend/nouns/what-if-input.ts';
import { imagine } from '../../main/recommend/what-if.ts';
import { backendSpeed, card, type Given, machineOf, profileOf, registry } from './given.ts';

const profile = profileOf(6);
const facts = (given: Given = {}) => ({
  machine: machineOf({ ramGib: 16, cores: 8, ...given }),
  speed: profile,
});
const nothing = { machine: null, speed: null };
const from = (whatIf: WhatIf, known: Parameters<typeof imagine>[0] = facts()) =>
  imagine(known, whatIf, registry);
const measured = { kind: 'measured', profile };

test('an empty what-if is this machine as it was probed and measured', () => {
  const known = facts({ gpus: [card(8)], machine: { warnings: [{ code: 'on-battery' }] } });
  expect(from({}, known)).toEqual({
    machine: known.machine,
    speed: measured,
    spoken: { stt: {}, tts: {}, llm: {} },
    registry,
    wishes: {},
    imagined: false,
  });
});

describe('given values replace the detected ones', () => {
  test('memory, in sold sizes', () => {
    const { machine, imagined } = from({ ramGb: 39 });
    expect(machine.memory).toEqual({
      totalBytes: 39 * GIB,
      availableBytes: 39 * GIB,
      limitBytes: null,
      usableBytes: 39 * GIB,
    });
    expect(machine.cpu.usableCores).toBe(8);
    expect(imagined).toBe(true);
  });

  test('cores', () => {
    expect(from({ cores: 3 }).machine.cpu).toMatchObject({
      usableCores: 3,
      logicalCores: 3,
      brand: 'Test CPU',
    });
  });

  test('the score, which is a speed that was given', () => {
    expect(from({ score: 2.5 }).speed).toEqual({ kind: 'score', cpuScore: 2.5 });
  });

  test('everything else stays: disk, system, place', () => {
    const { machine } = from({ ramGb: 1e-12, cores: 16, gpu: 'none' });
    expect(machine).toMatchObject({ disk: { folder: '/models' }, os: { platform: 'linux' }, id: 'imagined' });
    expect(machine.memory.usableBytes).toBe(1);
  });

  test('warnings about replaced hardware are dropped', () => {
    const known = facts({ machine: { warnings: [{ code: 'on-battery' }] } });
    expect(from({ gpu: 'none' }, known).machine.warnings).toEqual([]);
  });

  test('a machine and a speed from files', () => {
    const other = machineOf({ ramGib: 2, machine: { id: 'other' } });
    const theirs = profileOf(3, { machineId: 'other' });
    expect(from({ machine: other })).toMatchObject({ machine: other, speed: null, imagined: true });
    expect(from({ machine: other, speed: theirs }).speed).toEqual({ kind: 'measured', profile: theirs });
    expect(from({ speed: theirs })).toMatchObject({ speed: { profile: theirs }, imagined: true });
  });

  test('this machine’s own file uses its stored speed', () => {
    expect(from({ machine: facts().machine }).speed).toEqual(measured);
  });
});

describe('a card that failed when it was measured', () => {
  const failure = { code: 'worker-silent', doing: 'decode', sec: 300 } as const;
  const failed = profileOf(6, { cardFailures: [{ backend: 'cuda', failure }] });
  const known = { ...facts({ gpus: [card(12), card(12, { backend: 'vulkan' })] }), speed: failed };

  test('is listed, but the advice does not use it; a card of another backend is unaffected', () => {
    expect(from({}, known).machine.gpus).toMatchObject([
      { usable: false, backend: null, causes: [{ code: 'failed-measuring', failure }] },
      { usable: true, backend: 'vulkan' },
    ]);
    expect(from({ ramGb: 64 }, known).machine.gpus[0]).toMatchObject({ usable: false });
  });

  test('is used with the backend that ran it instead', () => {
    const vulkan = { ...backendSpeed(60), backend: 'vulkan' } as const;
    const instead = { ...failed, backends: [...failed.backends, vulkan] };
    const { gpus } = from({}, { ...known, speed: instead }).machine;
    expect(gpus).toMatchObject([
      { usable: true, backend: 'vulkan' },
      { usable: true, backend: 'vulkan' },
    ]);
  });

  test('does not affect an imagined card or one of another machine', () => {
    expect(from({ gpu: 'any', vramGb: 24 }, known).machine.gpus[0]).toMatchObject({ usable: true });
    const other = machineOf({ gpus: [card(12)], machine: { id: 'other' } });
    expect(from({ machine: other, speed: failed }, known).machine.gpus[0]).toMatchObject({ usable: true });
  });
});

describe('the stored speed', () => {
  test('is kept if only the memory differs', () => {
    expect(from({ ramGb: 64 }).speed).toEqual(measured);
    expect(from({ ramGb: 64, cores: 8, gpu: 'none' }).speed).toEqual(measured);
  });

  test('is dropped with other cores or another card', () => {
    expect(from({ cores: 9 }).speed).toBeNull();
    expect(from({ vramGb: 8 }).speed).toBeNull();
    const withCard = facts({ gpus: [card(8)] });
    expect(from({ gpu: 'none' }, withCard).speed).toBeNull();
    expect(from({ gpu: 'geforce rtx 3060' }, withCard).speed).toEqual(measured);
    expect(from({ gpu: 'GeForce RTX 3060', vramGb: 12 }, withCard).speed).toBeNull();
  });

  test("is dropped where it is another machine's or another registry's", () => {
    const { machine } = facts();
    expect(from({}, { machine, speed: profileOf(6, { machineId: 'other' }) }).speed).toBeNull();
    expect(from({}, { machine, speed: profileOf(6, { registryId: 'other' }) }).speed).toBeNull();
    expect(from({}, { machine, speed: null }).speed).toBeNull();
  });
});

describe('cards', () => {
  const gpus = (whatIf: WhatIf, known = facts()) => from(whatIf, known).machine.gpus;

  test('none', () => {
    expect(gpus({ gpu: 'none' }, facts({ gpus: [card(8)] }))).toEqual([]);
    expect(gpus({ gpu: 'None' })).toEqual([]);
  });

  test('VRAM alone is a card without a name', () => {
    expect(gpus({ vramGb: 12 })).toEqual([
      {
        vendor: 'other',
        name: 'GPU',
        vramBytes: 12 * GIB,
        integrated: false,
        usable: true,
        backend: null,
        causes: [],
        driver: null,
      },
    ]);
  });

  test.for([
    ['RTX 4090', { name: 'GeForce RTX 4090', vendor: 'nvidia', vramBytes: 24 * GIB, backend: 'cuda' }],
    ['Radeon RX 7600', { vendor: 'amd', vramBytes: 8 * GIB, backend: 'vulkan' }],
    ['Arc B580', { vendor: 'intel', vramBytes: 12 * GIB, backend: 'vulkan' }],
  ] as const)('%s has the VRAM of the list', ([gpu, expected]) => {
    expect(gpus({ gpu })).toMatchObject([{ ...expected, usable: true }]);
  });

  test('a given VRAM takes precedence, and makes any name a card', () => {
    expect(gpus({ gpu: 'RTX 4090', vramGb: 48 })).toMatchObject([{ vramBytes: 48 * GIB, backend: 'cuda' }]);
    expect(gpus({ gpu: 'Apple M2', vramGb: 12 })).toMatchObject([
      { vendor: 'apple', backend: 'metal', vramBytes: null, sharedMemory: { runtimeBytes: 12 * GIB } },
    ]);
    expect(gpus({ gpu: 'Matrox G200', vramGb: 6 })).toMatchObject([
      { name: 'Matrox G200', vendor: 'other', backend: null, vramBytes: 6 * GIB },
    ]);
  });

  test('an unusable card of this machine is imagined usable, with its own VRAM', () => {
    const broken = card(11.5, { usable: false, backend: null, causes: [{ code: 'no-device-file' }] });
    expect(gpus({ gpu: 'GeForce RTX 3060' }, facts({ gpus: [broken] }))).toMatchObject([
      { usable: true, vramBytes: 11.5 * GIB, backend: 'cuda', causes: [] },
    ]);
  });

  test.for(['GeForce RTX 9999', 'Radeon RX 7900'])('%s without VRAM is refused', (gpu) => {
    expect(() => gpus({ gpu })).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'unknown-gpu', typed: gpu }) }),
    );
  });
});

describe('nothing probed', () => {
  const whole = { ramGb: 39, cores: 16, gpu: 'none', score: 2.5 };

  test('a completely imagined machine needs no probe', () => {
    const { machine, speed } = from(whole, nothing);
    expect(machine).toMatchObject({
      memory: { usableBytes: 39 * GIB },
      cpu: { usableCores: 16, architecture: 'unknown' },
      gpus: [],
      disk: { freeBytes: null },
    });
    expect(speed).toEqual({ kind: 'score', cpuScore: 2.5 });
    expect(from({ ramGb: 39, cores: 16, vramGb: 8 }, { machine: null, speed: profile }).speed).toBeNull();
  });

  test.for([{}, { ramGb: 8, cores: 4 }, { ramGb: 8, gpu: 'none' }, { cores: 4, vramGb: 6 }])(
    'with %j the machine is still unknown',
    (whatIf) => {
      expect(() => from(whatIf, nothing)).toThrow(expect.objectContaining({ code: 'machine-unknown' }));
    },
  );
});

test.for([
  { ramGb: 0 },
  { ramGb: -8 },
  { cores: 2.5 },
  { cores: 0 },
  { vramGb: Number.POSITIVE_INFINITY },
  { score: 0 },
  { gpu: '' },
  { target: 'asterisk' },
])('%j is not a valid what-if', (input) => {
  expect(WhatIf.safeParse(input).success).toBe(false);
});
