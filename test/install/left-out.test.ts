import { expect, test } from 'vitest';
import { leftOutOn } from '../../main/install/left-out.ts';
import { memoryRoom } from '../../main/install/memory-room.ts';
import { modelsOf, type WantedModels, wantedFiles } from '../../main/install/wanted-files.ts';
import type { Option } from '../../main/recommend/nouns/recommendation.ts';
import { given, machineOf, profileOf, registry } from '../recommend/given.ts';

const ID = 'vosk-model-en-us-0.22';
const BIG: WantedModels = { stt: [ID], llm: [], tts: [] };
const machine = machineOf({});
const fast = profileOf(50);
const of = (models: WantedModels, place: Parameters<typeof leftOutOn>[2], request = {}) =>
  leftOutOn(models, request, place, registry).get(models.stt[0] ?? '');

test('what a model can do without is left out where the machine is slow, not measured, or was busy', () => {
  const busy = { ...fast, noise: { ...fast.noise, contended: true } };
  for (const speed of [profileOf(5), null, busy]) {
    expect(of(BIG, { machine, speed })).toMatchObject({ without: ['rnnlm'], because: 'processor' });
  }
  expect(of(BIG, { machine, speed: fast })).toMatchObject({ without: [], because: null });
});

test('or where the whole model does not fit beside the others; of an unknown machine nothing is known', () => {
  const beside = { ...BIG, llm: ['llama-2-7b-chat'] };
  const small = machineOf({ ramGib: 16 });
  expect(of(BIG, { machine: small, speed: fast })).toMatchObject({ without: [] });
  expect(of(beside, { machine: small, speed: fast })).toMatchObject({
    without: ['rnnlm'],
    because: 'memory',
  });
  expect(of(beside, { machine: null, speed: fast })).toMatchObject({ without: [] });
});

test('the user may keep it, and most models have nothing to leave out', () => {
  expect(of(BIG, { machine, speed: null }, { keepOptionalFolders: true })).toBeUndefined();
  const small = { ...BIG, stt: ['vosk-model-small-en-us-0.15'] };
  expect(of(small, { machine, speed: null })).toMatchObject({ without: [] });
});

test.for([
  [16, 2.5],
  [16, 25],
  [24, 25],
  [64, 25],
  [64, null],
] as const)(
  'on %j GB with score %j the plan leaves out what the advice did, and counts its memory',
  ([ramGib, score]) => {
    const profile = score === null ? undefined : profileOf(score);
    const what = { ramGib, cores: 32, ...(profile === undefined ? { score: null } : { profile }) };
    const { recommended, alternatives } = given({ ...what, wishes: { tier: 'MEDIUM_CPU' } });
    const options: Option[] = [recommended, ...alternatives];
    expect(options.length).toBeGreaterThan(1);
    for (const option of options) {
      const models = modelsOf(option);
      const place = { machine: machineOf(what), speed: profile ?? null };
      const leftOut = leftOutOn(models, {}, place, registry);
      expect(leftOut.get(option.models.stt ?? '')).toEqual(option.sttInstall);
      const { files } = wantedFiles(models, registry, { leftOut });
      expect(memoryRoom(models, files, registry, place.machine).neededBytes).toBe(option.memoryBytes);
    }
  },
);
