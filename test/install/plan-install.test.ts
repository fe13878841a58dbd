import { expect, test } from 'vitest';
import { BLOCK_BYTES } from '../../main/install/fetch/blocks.ts';
import type { JournalHeader } from '../../main/install/fetch/journal-format.ts';
import { InstallPlan } from '../../main/install/nouns/install-plan.ts';
import { RESERVE_BYTES } from '../../main/install/planned-bytes.ts';
import { throwIfRefused } from '../../main/install/refusals.ts';
import { GB } from '../../main/nouns/bytes.ts';
import {
  actionOf,
  archiveOf,
  FOLDER,
  fileOf,
  hashesOf,
  listed,
  listingOf,
  manifestOf,
  plan,
  RIGHT,
  WRONG,
} from './given-plan.ts';

const LLM = fileOf();
const AT_PATH = listingOf({ files: [listed('llm/model.gguf', 1000)] });

const headerOf = (more: Partial<JournalHeader> = {}): JournalHeader => ({
  version: 1,
  blockBytes: BLOCK_BYTES,
  bytes: 1000,
  hash: { algorithm: 'sha256', value: RIGHT },
  host: 'models.example',
  etag: null,
  ...more,
});
const partialOf = (more: Partial<JournalHeader> = {}, safeBytes = 400) =>
  listingOf({ partials: [{ path: 'llm/model.gguf', header: headerOf(more), safeBytes }] });

test('what is missing is fetched, and needs its bytes with a reserve', () => {
  const { files, neededBytes, downloadBytes } = plan({ files: [LLM] });
  expect(files[0]?.action).toEqual({ kind: 'fetch', replaces: null });
  expect(downloadBytes).toBe(1000);
  expect(neededBytes).toBe(1000 + RESERVE_BYTES);
});

test('what is there with the right hash needs nothing, not even the reserve', () => {
  const hashes = hashesOf({ 'llm/model.gguf': RIGHT });
  const { files, neededBytes, downloadBytes, warnings } = plan({ files: [LLM], listing: AT_PATH, hashes });
  expect(files[0]?.action).toEqual({ kind: 'present' });
  expect([neededBytes, downloadBytes, warnings]).toEqual([0, 0, []]);
});

test('a damaged file, and one of another size, is fetched again with the reason', () => {
  const hashes = hashesOf({ 'llm/model.gguf': WRONG });
  expect(actionOf({ files: [LLM], listing: AT_PATH, hashes })).toEqual({
    kind: 'fetch',
    replaces: 'damaged',
  });
  const listing = listingOf({ files: [listed('llm/model.gguf', 999)] });
  expect(actionOf({ files: [LLM], listing, hashes: hashesOf({ 'llm/model.gguf': RIGHT }) })).toEqual({
    kind: 'fetch',
    replaces: 'wrong-size',
  });
});

test('a file that vanished before it was hashed is fetched', () => {
  expect(actionOf({ files: [LLM], listing: AT_PATH })).toEqual({ kind: 'fetch', replaces: null });
});

test('a file that nothing is known about is kept, with a warning', () => {
  const files = [fileOf({ hash: null, bytes: null })];
  const kept = plan({ files, listing: AT_PATH });
  expect(kept.files[0]?.action).toEqual({ kind: 'unverified' });
  expect(kept.warnings).toEqual([{ code: 'file-unverified', file: 'llm/model.gguf' }]);
  expect(kept.neededBytes).toBe(0);
});

test('sizes and hashes that are unknown count nothing, and are named', () => {
  const { warnings, neededBytes } = plan({
    files: [fileOf({ bytes: null, hash: null }), archiveOf({ bytes: null, unpackedBytes: null })],
  });
  expect(neededBytes).toBe(0);
  expect(warnings).toEqual([
    { code: 'size-unknown', file: 'llm/model.gguf', of: 'file' },
    { code: 'hash-unknown', file: 'llm/model.gguf' },
    { code: 'size-unknown', file: 'stt/vosk', of: 'file' },
    { code: 'size-unknown', file: 'stt/vosk', of: 'unpacked' },
  ]);
});

test('a partial file is continued, and counts only the rest', () => {
  const { files, neededBytes, downloadBytes } = plan({ files: [LLM], listing: partialOf() });
  expect(files[0]?.action).toEqual({ kind: 'continue', safeBytes: 400, restBytes: 600, replaces: null });
  expect([downloadBytes, neededBytes]).toEqual([600, 600 + RESERVE_BYTES]);
});

test.for<[string, Partial<JournalHeader>]>([
  ['size', { bytes: 1001 }],
  ['hash', { hash: { algorithm: 'sha256', value: WRONG } }],
  ['algorithm', { hash: { algorithm: 'md5', value: RIGHT } }],
  ['origin, without a hash', { hash: null }],
])('a partial file of another %s is not continued', ([, header]) => {
  expect(actionOf({ files: [LLM], listing: partialOf(header) })).toMatchObject({ kind: 'fetch' });
});

test('a partial file without a safe byte is fetched from its beginning', () => {
  expect(actionOf({ files: [LLM], listing: partialOf({}, 0) })).toMatchObject({ kind: 'fetch' });
});

test('of a file of unknown size, its host has told how much is left', () => {
  const { downloadBytes } = plan({ files: [fileOf({ bytes: null })], listing: partialOf() });
  expect(downloadBytes).toBe(600);
});

test('without a hash in the registry, the partial file of the host is continued', () => {
  expect(actionOf({ files: [fileOf({ hash: null })], listing: partialOf() })).toMatchObject({
    kind: 'continue',
  });
});

test('a copy elsewhere is preferred to the network, and costs what it has to', () => {
  const copy = {
    from: '/other/model.gguf',
    source: 'reuse',
    costsBytes: 1000,
    bytes: 1000,
    mtimeMs: 1,
  } as const;
  const copies = new Map([['model', copy]]);
  const copied = plan({ files: [LLM], listing: partialOf(), copies });
  expect(copied.files[0]?.action).toEqual({
    kind: 'reuse',
    from: '/other/model.gguf',
    costsBytes: 1000,
    replaces: null,
  });
  expect([copied.downloadBytes, copied.neededBytes]).toEqual([0, 1000 + RESERVE_BYTES]);
  const linked = plan({ files: [LLM], copies: new Map([['model', { ...copy, costsBytes: 0 }]]) });
  expect(linked.neededBytes).toBe(0);
  const imported = plan({ files: [LLM], copies: new Map([['model', { ...copy, source: 'import' }]]) });
  expect(imported.files[0]?.action).toMatchObject({ kind: 'import' });
});

test('an archive needs room for itself and for what it becomes, at the same time', () => {
  const bytesOf = (more = {}) => plan({ files: [archiveOf(more)] }).neededBytes - RESERVE_BYTES;
  expect(bytesOf()).toBe(3500);
  // Of an unknown size, it is estimated.
  expect(bytesOf({ unpackedBytes: null })).toBe(2700);
  expect(bytesOf({ unpackedBytes: null, without: ['rnnlm'] })).toBe(2700);
});

test('an archive that is there whole only needs to be unpacked', () => {
  const listing = listingOf({ files: [listed('stt/vosk.zip', 1000)] });
  const with_ = (hash: string) =>
    plan({ files: [archiveOf()], listing, hashes: hashesOf({ 'stt/vosk.zip': hash }) });
  expect(with_(RIGHT).files[0]?.action).toEqual({ kind: 'unpack', replaces: null });
  expect([with_(RIGHT).downloadBytes, with_(RIGHT).neededBytes]).toEqual([0, 2500 + RESERVE_BYTES]);
  expect(with_(WRONG).files[0]?.action).toMatchObject({ kind: 'fetch' });
});

test('an unpacked model that is as its manifest says is present', () => {
  const folders = [{ path: 'stt/vosk', files: [listed('am/final.mdl', 2500)], manifest: manifestOf() }];
  const hashes = hashesOf({ 'stt/vosk/am/final.mdl': RIGHT });
  expect(actionOf({ files: [archiveOf()], listing: listingOf({ folders }), hashes })).toEqual({
    kind: 'present',
  });
});

test('a model that somebody else unpacked is kept, with a warning', () => {
  const files = [listed('am/final.mdl', 1), listed('conf/mfcc.conf', 1)];
  const listing = listingOf({ folders: [{ path: 'stt/vosk', files, manifest: null }] });
  const kept = plan({ files: [archiveOf()], listing });
  expect(kept.files[0]?.action).toEqual({ kind: 'unverified' });
  expect(kept.warnings).toEqual([{ code: 'folder-without-manifest', folder: 'stt/vosk' }]);
});

test('a folder in the place of a file stops the plan, and so does the opposite', () => {
  const folders = [{ path: 'llm/model.gguf', files: [], manifest: null }];
  expect(() => plan({ files: [LLM], listing: listingOf({ folders }) })).toThrow(
    expect.objectContaining({
      failure: { code: 'folder-not-writable', folder: `${FOLDER}/llm/model.gguf`, why: 'EISDIR' },
    }),
  );
  const files = [listed('stt/vosk', 1)];
  expect(() => plan({ files: [archiveOf()], listing: listingOf({ files }) })).toThrow(
    expect.objectContaining({ failure: { code: 'not-a-folder', folder: `${FOLDER}/stt/vosk` } }),
  );
});

test('a plan is refused if the disk lacks a byte', () => {
  const freeBytes = 1000 + RESERVE_BYTES;
  expect(plan({ files: [LLM], freeBytes }).refusals).toEqual([]);
  const { refusals } = plan({ files: [LLM], freeBytes: freeBytes - 1 });
  expect(refusals).toEqual([
    { code: 'not-enough-disk', folder: FOLDER, neededBytes: freeBytes, freeBytes: freeBytes - 1 },
  ]);
  expect(() => throwIfRefused({ refusals })).toThrow(
    expect.objectContaining({ code: 'not-enough-disk', failure: refusals[0] }),
  );
});

test('a full disk does not refuse what is there already', () => {
  const hashes = hashesOf({ 'llm/model.gguf': RIGHT });
  expect(plan({ files: [LLM], listing: AT_PATH, hashes, freeBytes: 0 }).refusals).toEqual([]);
});

test('an unknown disk refuses nothing, and is named', () => {
  const { refusals, warnings } = plan({ files: [LLM], freeBytes: null });
  expect(refusals).toEqual([]);
  expect(warnings).toEqual([{ code: 'disk-unknown', folder: FOLDER }]);
});

test('a plan is refused if the models do not fit into memory, unless they are for another machine', () => {
  const memory = { neededBytes: 8 * GB + 1, haveBytes: 8 * GB };
  const { refusals } = plan({ files: [LLM], memory });
  expect(refusals).toEqual([{ code: 'not-enough-memory', neededBytes: 8 * GB + 1, haveBytes: 8 * GB }]);
  expect(() => throwIfRefused({ refusals })).toThrow(
    expect.objectContaining({ code: 'not-enough-memory', failure: refusals[0] }),
  );
  expect(plan({ files: [LLM], memory: { ...memory, neededBytes: 8 * GB } }).refusals).toEqual([]);
  const elsewhere = plan({ files: [LLM], memory, forAnotherMachine: true });
  expect(elsewhere).toMatchObject({ refusals: [], memoryNeededBytes: null, memoryHaveBytes: null });
});

test('a machine of unknown memory refuses nothing', () => {
  const memory = { neededBytes: 900 * GB, haveBytes: null };
  expect(plan({ files: [LLM], memory })).toMatchObject({ refusals: [], memoryNeededBytes: 900 * GB });
});

test('every reason is named, and the first one is thrown', () => {
  const all = plan({ files: [LLM], freeBytes: 0, memory: { neededBytes: 2, haveBytes: 1 } });
  expect(all.refusals.map(({ code }) => code)).toEqual(['not-enough-disk', 'not-enough-memory']);
  expect(() => throwIfRefused(all)).toThrow(expect.objectContaining({ code: 'not-enough-disk' }));
  expect(() => throwIfRefused({ refusals: [] })).not.toThrow();
});

test('licences are passed on, and a plan survives the contract', () => {
  const licence = { code: 'licence-unknown', model: 'Model', licence: 'unknown', note: null } as const;
  const whole = plan({ files: [LLM, archiveOf({ bytes: null })], licences: [licence], listing: partialOf() });
  expect(whole.warnings).toContainEqual(licence);
  expect(InstallPlan.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
});
