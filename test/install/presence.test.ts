import { expect, test } from 'vitest';
import type { ModelListing } from '../../main/install/list-models.ts';
import type { ModelFile } from '../../main/install/nouns/install-plan.ts';
import type { Manifest } from '../../main/install/nouns/manifest.ts';
import { filesToHash, presenceOf } from '../../main/install/presence.ts';
import {
  archiveOf,
  FOLDER,
  fileOf,
  hashesOf,
  listed,
  listingOf,
  manifestOf,
  RIGHT,
  WRONG,
} from './given-plan.ts';

const MDL = listed('am/final.mdl', 2500);

function folderOf(manifest: Manifest | null, files = [MDL]): ModelListing {
  return listingOf({ folders: [{ path: 'stt/vosk', files, manifest }] });
}

const HASHES = hashesOf({ 'stt/vosk/am/final.mdl': RIGHT });
const presence = (listing: ModelListing, file: ModelFile = archiveOf(), hashes = HASHES) =>
  presenceOf(file, listing, hashes, FOLDER);

const MD5 = { algorithm: 'md5', value: 'c'.repeat(32) } as const;

test('a folder is verified if its files are as they were unpacked', () => {
  expect(presence(folderOf(manifestOf()))).toEqual({ kind: 'verified' });
});

test('what was added to a folder, the manifest too, does not matter', () => {
  const files = [MDL, listed('.DS_Store', 6), listed('.voicefit.json', 300)];
  const own = { path: '.voicefit.json', bytes: 1, sha256: WRONG };
  const manifest = manifestOf({ files: [...manifestOf().files, own] });
  expect(presence(folderOf(manifest, files))).toEqual({ kind: 'verified' });
});

test.for<[string, ModelListing, Map<string, string>]>([
  ['a missing file', folderOf(manifestOf(), []), HASHES],
  ['another size', folderOf(manifestOf(), [listed('am/final.mdl', 2499)]), HASHES],
  ['another content', folderOf(manifestOf()), hashesOf({ 'stt/vosk/am/final.mdl': WRONG })],
  ['a file that vanished', folderOf(manifestOf()), new Map()],
])('a folder with %s is damaged', ([, listing, hashes]) => {
  expect(presence(listing, archiveOf(), hashes)).toEqual({ kind: 'flawed', flaw: 'damaged' });
});

test.for<[string, Partial<Manifest>, Partial<ModelFile>]>([
  ['archive', { archive: { hash: { algorithm: 'sha256', value: WRONG }, source: 'registry' } }, {}],
  ['selection of folders', { without: ['rnnlm'] }, {}],
  ['wish for folders', {}, { without: ['rnnlm'] }],
])('a folder of another %s is another version', ([, manifest, wanted]) => {
  expect(presence(folderOf(manifestOf(manifest)), archiveOf(wanted))).toEqual({
    kind: 'flawed',
    flaw: 'other-version',
  });
});

test('the order in which left-out folders are named does not matter', () => {
  const manifest = manifestOf({ without: ['rnnlm', 'rescore'] });
  expect(presence(folderOf(manifest), archiveOf({ without: ['rescore', 'rnnlm'] }))).toEqual({
    kind: 'verified',
  });
});

test('a folder whose archive nobody vouched for is unverified, as one of another algorithm is', () => {
  const unverified = { kind: 'unverified', why: 'no-hash' };
  const from = (source: Manifest['archive']['source']) =>
    folderOf(manifestOf({ archive: { hash: { algorithm: 'sha256', value: WRONG }, source } }));
  expect(presence(from('nobody'), archiveOf({ hash: null }))).toEqual(unverified);
  expect(presence(from('host'), archiveOf({ hash: null }))).toEqual({ kind: 'verified' });
  expect(presence(from('registry'), archiveOf({ hash: MD5 }))).toEqual(unverified);
});

test.for<[string, readonly string[], boolean]>([
  ['a model of today', ['am/final.mdl', 'conf/mfcc.conf', 'graph/HCLG.fst'], true],
  ['an older model', ['final.mdl', 'mfcc.conf'], true],
  ['a model without its settings', ['am/final.mdl'], false],
  ['settings without a model', ['conf/mfcc.conf', 'mfcc.conf'], false],
  ['halves of both', ['final.mdl', 'conf/mfcc.conf'], false],
  ['a doubled folder', ['vosk/am/final.mdl', 'vosk/conf/mfcc.conf'], false],
  ['nothing', [], false],
])('%s without a manifest: can Vosk open it?', ([, names, canBeOpened]) => {
  const listing = folderOf(
    null,
    names.map((name) => listed(name, 1)),
  );
  expect(presence(listing)).toEqual(
    canBeOpened ? { kind: 'unverified', why: 'no-manifest' } : { kind: 'flawed', flaw: 'incomplete' },
  );
});

test('only what has the right size is hashed', () => {
  const asked = (file: ModelFile, listing: ModelListing) =>
    filesToHash([file], listing).map(({ path }) => path);
  const llm = (bytes: number) => listingOf({ files: [listed('llm/model.gguf', bytes)] });
  expect(asked(fileOf(), llm(1000))).toEqual(['llm/model.gguf']);
  expect(asked(fileOf(), llm(999))).toEqual([]);
  expect(asked(fileOf({ bytes: null }), llm(999))).toEqual(['llm/model.gguf']);
  expect(asked(fileOf({ hash: null }), llm(1000))).toEqual([]);
  expect(asked(fileOf(), listingOf())).toEqual([]);
  expect(filesToHash([fileOf({ hash: MD5 })], llm(1000))).toEqual([
    { path: 'llm/model.gguf', algorithm: 'md5' },
  ]);
});

test('of a folder its files are hashed, and the archive beside it only where they are of no use', () => {
  const asked = (listing: ModelListing) =>
    filesToHash([archiveOf({ hash: MD5 })], { ...listing, files: [listed('stt/vosk.zip', 1000)] });
  const zip = [{ path: 'stt/vosk.zip', algorithm: 'md5' }];
  const unpacked = manifestOf({ archive: { hash: MD5, source: 'registry' } });
  expect(asked(folderOf(unpacked))).toEqual([{ path: 'stt/vosk/am/final.mdl', algorithm: 'sha256' }]);
  expect(asked(folderOf(unpacked, []))).toEqual(zip);
  expect(asked(folderOf(null))).toEqual(zip);
  expect(asked(folderOf(null, [listed('final.mdl', 1), listed('mfcc.conf', 1)]))).toEqual([]);
  expect(asked(listingOf())).toEqual(zip);
});
