import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ArchiveRefused } from '../../../main/install/errors.ts';
import { expectRefused, Given, textsBelow } from './given.ts';
import { DEFLATED, numbers, type Packed, zipFile } from './zip-file.ts';

const MODEL: Packed[] = [
  { name: 'm/am/final.mdl', data: 'weights, '.repeat(20), method: DEFLATED },
  { name: 'm/conf/model.conf', data: '--beam=13.0\n' },
];
const TEXTS = { 'am/final.mdl': 'weights, '.repeat(20), 'conf/model.conf': '--beam=13.0\n' };

test('an archive with a comment is unpacked', async () => {
  await using given = await Given.make(zipFile(MODEL, { comment: 'made by hand' }));
  await given.unpack();
  expect(await textsBelow(given.folder)).toEqual(TEXTS);
});

test('an archive behind a program that unpacks it is unpacked', async () => {
  await using given = await Given.make(zipFile(MODEL, { before: Buffer.from('#!/bin/sh\nexit 1\n') }));
  await given.unpack();
  expect(await textsBelow(given.folder)).toEqual(TEXTS);
});

test.for([
  ['an empty file', Buffer.alloc(0)],
  ['a text', Buffer.from('<html>Not found</html>'.repeat(10))],
  ['an archive without entries', zipFile([])],
  ['an archive of folders alone', zipFile([{ name: 'm/' }, { name: 'm/am/' }])],
  ['an archive whose directory is elsewhere', zipFile(MODEL, { shift: 1 })],
  ['an archive that says that it has fewer entries by two', zipFile(MODEL, { count: 0 })],
  ['an archive that says that it has one entry more', zipFile(MODEL, { count: 3 })],
] as const)('%s is refused as damaged', async ([, zip]) => {
  await expectRefused(zip, 'damaged', null);
});

test('an archive of which everything is left out is refused', async () => {
  await expectRefused(zipFile(MODEL), 'damaged', null, { without: ['am', 'conf'] });
});

test('an archive whose directory lies where no file reaches is refused', async () => {
  const zip = zipFile(MODEL);
  const end = zip.subarray(-22);
  const locator = (at: bigint) => {
    const position = Buffer.alloc(8);
    position.writeBigUInt64LE(at);
    return Buffer.concat([numbers([0x07064b50, 4], [0, 4]), position, numbers([1, 4])]);
  };
  for (const at of [2n ** 64n - 1n, 2n ** 53n, 2n ** 40n]) {
    await expectRefused(Buffer.concat([zip.subarray(0, -22), locator(at), end]), 'damaged', null);
  }
});

test('an archive that is cut short anywhere is refused', async () => {
  const zip = zipFile(MODEL);
  for (let length = 0; length < zip.length; length += 7) {
    await expectRefused(zip.subarray(0, length), 'damaged', null);
  }
});

test('an archive with damaged bytes is refused and leaves nothing, or gives what it should', async () => {
  const zip = zipFile(MODEL);
  const byte = fc.tuple(fc.nat(zip.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(byte, { minLength: 1, maxLength: 3 }), async (bytes) => {
      const damaged = Buffer.from(zip);
      for (const [at, value] of bytes) damaged[at] = value;
      await using given = await Given.make(damaged);
      const error: unknown = await given.unpack().then(
        () => null,
        (error: unknown) => error,
      );
      if (error === null) {
        const texts = Object.values(await textsBelow(given.folder));
        for (const text of texts) expect(Object.values(TEXTS)).toContain(text);
      } else {
        expect(error).toBeInstanceOf(ArchiveRefused);
        expect(await given.everything()).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});
