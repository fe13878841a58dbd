import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ArchiveRefused } from '../../../main/install/errors.ts';
import { unpackedBytes } from '../../../main/install/unpack/unpack.ts';
import { GB, MB } from '../../../main/nouns/bytes.ts';
import { expectRefused, FILE, Given } from './given.ts';
import { DEFLATED, localPart, numbers, type Packed, UTF8, zipFile } from './zip-file.ts';

const GOOD: Packed = { name: 'm/good.txt', data: 'good' };
const name = 'm/bad.bin';
const data = 'some text, some text, some text';

/** An archive whose second entry is at fault. */
const withBad = (bad: Omit<Packed, 'name'>): Buffer => zipFile([GOOD, { name, data, ...bad }]);

const LINK = 0o120777;

test('a link is refused, even one that stays inside', async () => {
  await expectRefused(withBad({ mode: LINK, data: '../../outside' }), 'link', name);
  await expectRefused(withBad({ mode: LINK, data: 'good.txt' }), 'link', name);
});

test('a file behind a link out of the folder is not written', async () => {
  const link: Packed = { name: 'm/out', data: '/tmp', mode: LINK };
  await expectRefused(zipFile([link, { name: 'm/out/evil.txt', data: 'evil' }]), 'link', 'm/out');
});

test.for([
  ['a named pipe', 0o010644],
  ['a character device', 0o020644],
  ['a block device', 0o060644],
  ['a socket', 0o140644],
  ['a folder with the name of a file', 0o040755],
] as const)('%s is refused', async ([, mode]) => {
  await expectRefused(withBad({ mode }), 'special-file', name);
});

test('an archive that does not say the kinds of its files is unpacked', async () => {
  await using given = await Given.make(withBad({ mode: 0 }));
  expect(await given.unpack()).toHaveLength(2);
});

test('a folder with content is refused', async () => {
  await expectRefused(zipFile([GOOD, { name: 'm/am/', data }]), 'damaged', 'm/am/');
});

test('an encrypted entry is refused, also one that is encrypted strongly', async () => {
  await expectRefused(withBad({ flags: UTF8 | 1 }), 'encrypted', name);
  await expectRefused(withBad({ flags: UTF8 | 0x41 }), 'encrypted', null);
});

test.for([9, 12, 14, 93, 99])('compression by method %i is refused', async (method) => {
  await expectRefused(withBad({ method }), 'unknown-compression', name);
});

test.for([
  ['another name', { name: 'm/else.bin' }],
  ['another name of another length', { name: 'm/../../evil.bin' }],
  ['another packed size', { compressed: 5 }],
  ['another size', { unpacked: 5 }],
  ['another checksum', { crc: 5 }],
  ['another method', { method: DEFLATED }],
  ['that it is encrypted', { flags: UTF8 | 1 }],
  ['a size that is nowhere', { unpacked: 0xffffffff }],
  ['a size in a field that is cut short', { unpacked: 0xffffffff, extra: numbers([1, 2], [4, 2], [5, 4]) }],
  ['a field that is longer than all', { unpacked: 0xffffffff, extra: numbers([1, 2], [99, 2], [5, 4]) }],
  ['no sizes, though none follow', { crc: 0, compressed: 0, unpacked: 0 }],
] as const)('an entry whose own header says %s is refused', async ([, local]) => {
  await expectRefused(withBad({ local }), 'damaged', name);
});

test('an entry of which only the directory knows the sizes is unpacked', async () => {
  const flags = UTF8 | 8;
  const zip = withBad({ flags, method: DEFLATED, local: { flags, crc: 0, compressed: 0, unpacked: 0 } });
  await using given = await Given.make(zip);
  expect(await given.unpack()).toHaveLength(2);
});

test('an entry whose own header says a wrong size, though it need not say one, is refused', async () => {
  const flags = UTF8 | 8;
  await expectRefused(withBad({ flags, method: DEFLATED, local: { flags, unpacked: 5 } }), 'damaged', name);
});

test('an entry whose own header has its sizes as 64 bits is unpacked', async () => {
  const extra = numbers([1, 2], [16, 2], [data.length, 8], [data.length, 8]);
  await using given = await Given.make(
    withBad({ local: { compressed: 0xffffffff, unpacked: 0xffffffff, extra } }),
  );
  expect(await given.unpack()).toHaveLength(2);
});

test('entries that share their data are refused', async () => {
  const hidden: Packed = { name: 'm/hidden', data: 'hidden' };
  const outer: Packed = { name: 'm/outer', data: localPart(hidden) };
  const at = localPart(outer).length - localPart(hidden).length;
  await expectRefused(zipFile([outer, { ...hidden, at }]), 'overlap', 'm/hidden');
});

test('an entry that reaches into the directory is refused', async () => {
  const raw = Buffer.from(data);
  const longer = Buffer.concat([raw, Buffer.from('PK')]);
  const bad: Packed = { name, data: longer, raw, compressed: longer.length };
  await expectRefused(zipFile([bad]), 'overlap', name);
});

test('an entry that reaches beyond the end of the archive is refused', async () => {
  await expectRefused(withBad({ compressed: 1e6, unpacked: 1e6 }), 'damaged', name);
});

test('an entry without a header of its own is refused', async () => {
  await expectRefused(zipFile([GOOD, { name, data, at: 3 }]), 'damaged', name);
  await expectRefused(zipFile([GOOD, { name, data, at: 0xfffffffe }]), 'damaged', name);
});

test('a stored file with two sizes is refused', async () => {
  await expectRefused(withBad({ unpacked: 4 }), 'larger-than-declared', name);
  await expectRefused(withBad({ unpacked: 400 }), 'damaged', name);
  await using given = await Given.make(withBad({ unpacked: 400 }));
  await expect(unpackedBytes(given.archive, { file: FILE })).rejects.toThrow(ArchiveRefused);
});

test('a file that unpacks to more than it declares is refused as soon as it does', async () => {
  await expectRefused(withBad({ method: DEFLATED, unpacked: data.length - 1 }), 'larger-than-declared', name);
});

test('a bomb that declares to be small is refused after the declared bytes', async () => {
  const raw = deflateRawSync(Buffer.alloc(50 * MB));
  await using given = await Given.make(withBad({ method: DEFLATED, raw, data: Buffer.alloc(1000) }));
  const seen: number[] = [];
  await expect(given.unpack({ onBytes: (bytes) => seen.push(bytes) })).rejects.toMatchObject({
    failure: { code: 'archive-refused', flaw: 'larger-than-declared' },
  });
  expect(seen).toEqual([GOOD.data?.length]);
  expect(await given.everything()).toEqual([]);
});

test('a file that unpacks to less than it declares is refused', async () => {
  await expectRefused(withBad({ method: DEFLATED, unpacked: data.length + 1 }), 'damaged', name);
});

test.for([0, DEFLATED])('a file with another checksum is refused (method %i)', async (method) => {
  await expectRefused(withBad({ method, crc: 0x12345678 }), 'damaged', name);
});

test('deflated data that is damaged or ends too early is refused', async () => {
  const raw = deflateRawSync(Buffer.from(data));
  await expectRefused(withBad({ method: DEFLATED, raw: Buffer.alloc(20, 0xff) }), 'damaged', name);
  await expectRefused(withBad({ method: DEFLATED, raw: raw.subarray(0, -3) }), 'damaged', name);
  await expectRefused(withBad({ method: DEFLATED, raw: Buffer.alloc(0) }), 'damaged', name);
});

test('an archive that declares far more than a model has is refused before anything is written', async () => {
  const bomb = (unpacked: number) => withBad({ method: DEFLATED, unpacked });
  await expectRefused(bomb(GB), 'too-large', null);
  await expectRefused(bomb(500), 'too-large', null, { atMostBytes: 503 });
  await expectRefused(bomb(500), 'damaged', name, { atMostBytes: 504 });
});

test('without a known size, an archive may unpack to 50 MB or to twenty times its bytes', async () => {
  const bomb = (unpacked: number) => withBad({ method: DEFLATED, unpacked });
  await using small = await Given.make(bomb(50 * MB - 4));
  expect(await unpackedBytes(small.archive, { file: FILE })).toBe(50 * MB);
  await expectRefused(bomb(50 * MB), 'too-large', null);
  const before = Buffer.alloc(60 * MB);
  const huge = (unpacked: number) => zipFile([GOOD, { name, method: DEFLATED, unpacked }], { before });
  const limit = 20 * huge(0).length;
  await using large = await Given.make(huge(limit - 4));
  expect(await unpackedBytes(large.archive, { file: FILE })).toBe(limit);
  await expectRefused(huge(limit - 3), 'too-large', null);
});

test('what is left out does not count', async () => {
  const zip = zipFile([GOOD, { name: 'm/rnnlm/huge', method: DEFLATED, unpacked: 4 * GB }]);
  await expectRefused(zip, 'too-large', null);
  await using given = await Given.make(zip);
  expect(await unpackedBytes(given.archive, { file: FILE, without: ['rnnlm'] })).toBe(4);
});

test('an archive that lists fewer entries than it has is refused: a model would lack files', async () => {
  const two = [GOOD, { name: 'm/am/final.mdl', data: 'model' }];
  await expectRefused(zipFile(two, { count: 1 }), 'damaged', null);
});

test('more than 20,000 entries are refused', async () => {
  await expectRefused(zipFile([GOOD], { count: 20_001 }), 'too-many-entries', null);
  await expectRefused(zipFile([GOOD], { count: 20_000 }), 'damaged', null);
});
