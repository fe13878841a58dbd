import type { contract } from '../preload/contract.ts';

type Contract = typeof contract;
/** By its room: `probe.run`. */
export type Procedure = {
  [Room in keyof Contract]: `${Room}.${keyof Contract[Room] & string}`;
}[keyof Contract];

export const choice = {
  tier: 'LIGHT_CPU',
  pipeline: 'local',
  models: { stt: 'a', llm: 'b', tts: 'c' },
  forced: false,
};
export const preferences = { modelsFolder: null, voiceServerFolder: null, callLanguage: 'en-US' };
const tooLong = 'x'.repeat(5000);

/** No procedure takes any of these. */
export const NEVER_RIGHT: readonly unknown[] = [null, 'now', 0, [], { unexpected: true }];

/** Inputs that a procedure must refuse; each is wrong in one way only. */
export const BAD: Partial<Record<Procedure, readonly unknown[]>> = {
  'steps.watch': [{}, null, 'now'],
  'steps.pause': [undefined, null, {}, { step: 'benchmark' }, { step: 'install', soon: true }, 'install'],
  'store.about': [{}, null, 0],
  'probe.run': [{}, null, { quick: true }],
  'recommend.takeBuiltInRegistry': [{}, null, '/etc/passwd'],
  'recommend.tiers': [{}, null, []],
  'store.history': [{}, null, 1],
  'report.write': [{}, null, { out: '/etc/passwd' }],
  'benchmark.checkModel': [
    undefined,
    null,
    {},
    { file: 5 },
    { file: '' },
    { file: tooLong },
    { file: 'a', quick: true },
  ],
  'benchmark.run': [
    undefined,
    null,
    { a: 1 },
    { quick: true, threads: 2 },
    'quick',
    { quick: 'yes' },
    { modelFile: 5 },
    [],
  ],
  'install.plan': [
    undefined,
    { tier: '' },
    { model: 5 },
    { mirror: 'intranet' },
    { mirror: 'ftp://intranet' },
  ],
  'install.run': [undefined, { tier: tooLong }, { keepOptionalFolders: 'yes' }, { folder: '/etc' }],
  'configure.plan': [
    undefined,
    { project: '' },
    { target: 'asterisk' },
    { server: 'http://10.0.0.2' },
    { server: 'ws://user:secret@10.0.0.2' },
    { planId: 'a' },
  ],
  'configure.apply': [undefined, {}, { planId: 5 }, { planId: 'x'.repeat(101) }],
  'configure.undo': [null, { project: '' }, { project: 5 }, { folder: '/ava' }],
  'configure.useKeys': [
    undefined,
    {},
    { keys: { lower: 'a' } },
    { keys: { OPENAI_API_KEY: 'a b' } },
    { keys: { OPENAI_API_KEY: 'a\nOTHER=b' } },
  ],
  'recommend.advise': [
    undefined,
    null,
    [],
    { ram: 16 },
    { cores: 4, ramGB: 16 },
    { ramGb: -1 },
    { ramGb: '16' },
    { ramGb: Number.NaN },
    { cores: 0 },
    { cores: 2.5 },
    { vramGb: Number.POSITIVE_INFINITY },
    { score: 0 },
    { gpu: '' },
    { tier: tooLong },
    { model: {} },
    { language: 5 },
    { target: 'asterisk' },
    { machine: {} },
    { speed: { cpuScore: 5 } },
  ],
  'recommend.models': [undefined, null, { ramGb: 0 }, { machine: 'this' }, { gpu: tooLong }],
  'recommend.choose': [
    undefined,
    null,
    {},
    { ...choice, tier: 5 },
    { ...choice, tier: '' },
    { ...choice, pipeline: null },
    { ...choice, models: {} },
    { ...choice, models: { ...choice.models, llm: tooLong } },
    { ...choice, forced: 'yes' },
  ],
  'store.prefer': [
    undefined,
    null,
    {},
    { ...preferences, modelsFolder: '' },
    { ...preferences, modelsFolder: 5 },
    { ...preferences, voiceServerFolder: tooLong },
    { ...preferences, callLanguage: 'd' },
    { ...preferences, callLanguage: null },
  ],
  'store.preferLanguage': [
    undefined,
    null,
    'de',
    {},
    { language: null },
    { language: 'fr' },
    { language: 'de', callLanguage: 'de-DE' },
  ],
  'probe.checkFolder': [
    undefined,
    null,
    {},
    { folder: '/tmp' },
    { folder: '', use: 'models' },
    { folder: tooLong, use: 'models' },
    { folder: '/tmp', use: 'temp' },
  ],
  'steps.cancel': [undefined, null, {}, { step: 'rest' }, { step: ['probe'] }, 'probe'],
};
