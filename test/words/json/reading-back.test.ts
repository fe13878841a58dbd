import { describe, expect, test } from 'vitest';
import { SpeedFile } from '../../../main/benchmark/nouns/speed-file.ts';
import type { Machine } from '../../../main/probe/nouns/machine.ts';
import { MachineFile } from '../../../main/probe/nouns/machine-file.ts';
import { machineJson, speedJson } from '../../../main/words/json/facts.ts';
import { machine, speed } from '../../hosts/terminal/given.ts';
import { CAUSES, RUNTIME, WARNINGS } from '../sentences/given.ts';

const read = <T>(schema: { parse(value: unknown): T }, printed: unknown) =>
  schema.parse(JSON.parse(JSON.stringify(printed)));

const card: Machine['gpus'][number] = {
  vendor: 'nvidia',
  name: 'Card X',
  vramBytes: 1,
  integrated: false,
  usable: false,
  backend: null,
  causes: Object.values(CAUSES),
  driver: null,
};

describe('--json output is read back with all of its values', () => {
  test('a machine with every warning and every cause', () => {
    const whole = { ...machine, gpus: [card], warnings: Object.values(WARNINGS) };
    expect(read(MachineFile, machineJson(whole))).toEqual(whole);
  });

  test('a measurement with every warning and every failure of a card', () => {
    const cardFailures = Object.values(RUNTIME).map((failure) => ({ backend: 'cuda' as const, failure }));
    const whole = { ...speed, cardFailures, warnings: Object.values(WARNINGS) };
    expect(read(SpeedFile, speedJson(whole))).toEqual(whole);
  });
});

describe('output of the previous version is understood', () => {
  const failure = { code: 'worker-silent', doing: 'decode', sec: 300 } as const;

  test('a warning with its values beside the sentence', () => {
    const trouble = { code: 'gpu-failed', mishap: failure, backend: 'cuda', instead: null };
    const written = { code: 'gpu-failed', message: 'In English.', trouble };
    expect(read(SpeedFile, { ...speed, warnings: [written] }).warnings).toEqual([
      { code: 'gpu-failed', failure, backend: 'cuda', instead: null },
    ]);
  });

  test('a warning without values, and one of a later version: their sentences are kept', () => {
    const limit = { code: 'memory-limit', message: 'This container may use 8 GB.' };
    const later = { code: 'of-the-future', message: 'Something.', trouble: { code: 'of-the-future' } };
    expect(read(MachineFile, { ...machine, warnings: [limit, later] }).warnings).toEqual([
      { code: 'as-written', of: 'memory-limit', message: 'This container may use 8 GB.' },
      { code: 'as-written', of: 'of-the-future', message: 'Something.' },
    ]);
  });

  test('an unknown warning loses only itself', () => {
    expect(read(MachineFile, { ...machine, warnings: [{ code: 'x' }, 'y', null] }).warnings).toEqual([]);
  });

  test('a card with its reason as a sentence', () => {
    const { causes: _, ...bare } = card;
    const why = (gpu: object) =>
      read(MachineFile, { ...machine, gpus: [{ ...bare, ...gpu }] }).gpus[0]?.causes;
    const kept = [{ code: 'as-written', of: 'gpu-not-usable', message: 'It is old.' }];
    expect(why({ reason: 'It is old.' })).toEqual(kept);
    expect(why({ reason: 'It is old.', causes: [{ code: 'of-the-future' }] })).toEqual(kept);
    const refusals = [{ backend: 'cuda', mishap: failure }];
    expect(why({ reason: 'x', causes: [{ code: 'not-opened', lacks: 'libcuda', refusals }] })).toEqual([
      { code: 'not-opened', lacks: 'libcuda', refusals: [{ backend: 'cuda', failure }] },
    ]);
    expect(why({ reason: null, usable: true })).toEqual([]);
  });

  test('a card that failed, with and without values', () => {
    const cardFailures = [
      { backend: 'cuda', message: 'It was silent.', mishap: failure },
      { backend: 'vulkan', message: 'It failed.' },
    ];
    expect(read(SpeedFile, { ...speed, cardFailures }).cardFailures).toEqual([
      { backend: 'cuda', failure },
      { backend: 'vulkan', failure: { code: 'as-written', of: 'gpu-failed', message: 'It failed.' } },
    ]);
  });
});
