import { expect, test } from 'vitest';
import { memoryRoom } from '../../main/install/memory-room.ts';
import { GIB, MB } from '../../main/nouns/bytes.ts';
import { card, machineOf, registry } from '../recommend/given.ts';

const NONE = { stt: [], llm: [], tts: [] };

test('a machine keeps a GiB for its system', () => {
  expect(memoryRoom(NONE, [], registry, machineOf({ ramGib: 8 }))).toEqual({
    neededBytes: 0,
    haveBytes: 7 * GIB,
  });
  expect(memoryRoom(NONE, [], registry, machineOf({ ramGib: 0.5 })).haveBytes).toBe(0);
  expect(memoryRoom(NONE, [], registry, null).haveBytes).toBeNull();
});

test('a language model that fits on a card takes no RAM', () => {
  const models = { ...NONE, llm: ['llama-2-7b-chat'] };
  const needed = (vramGib: number, more = {}) =>
    memoryRoom(models, [], registry, machineOf({ gpus: [card(vramGib, more)] })).neededBytes;
  expect(needed(24)).toBe(0);
  expect(needed(2)).toBeGreaterThan(4 * GIB);
  expect(needed(24, { usable: false })).toBe(needed(2));
});

test('on a card that shares the RAM it takes what does not fit into a carve-out', () => {
  const models = { ...NONE, llm: ['llama-2-7b-chat'] };
  const needed = (carveOutBytes: number | null, more = {}) => {
    const sharedMemory = { runtimeBytes: null, carveOutBytes, gttBytes: null, isPassedOver: false };
    const shared = card(null, { integrated: true, sharedMemory, replySec: 2, ...more });
    return memoryRoom(models, [], registry, machineOf({ ramGib: 32, gpus: [shared] })).neededBytes;
  };
  const whole = needed(null);
  expect(whole).toBeGreaterThan(4 * GIB);
  expect(needed(2 * GIB)).toBe(whole - 2 * GIB);
  expect(needed(96 * GIB)).toBe(0);
  expect(needed(96 * GIB, { replySec: undefined })).toBe(whole);
});

test('of several models for one part the largest counts', () => {
  const needed = (stt: string[]) => memoryRoom({ ...NONE, stt }, [], registry, null).neededBytes;
  expect(needed(['vosk-model-small-en-us-0.15', 'vosk-model-en-us-0.22-lgraph'])).toBe(420 * MB);
});

test('an archive that is installed whole takes the largest attested figure, else the listed one', () => {
  const models = { ...NONE, stt: ['vosk-model-en-us-0.22'] };
  const needed = (without: string[]) => {
    const file = { model: 'vosk-model-en-us-0.22', part: 'stt' as const, without };
    return memoryRoom(models, [file], registry, null).neededBytes;
  };
  expect(needed([])).toBe(13_000 * MB);
  expect(needed(['rnnlm'])).toBe(5000 * MB);
});
