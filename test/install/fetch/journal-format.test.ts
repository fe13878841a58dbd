import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK_BYTES } from '../../../main/install/fetch/blocks.ts';
import {
  isSameFile,
  type JournalHeader,
  journalHead,
  journalLine,
  readJournal,
} from '../../../main/install/fetch/journal-format.ts';

const header: JournalHeader = {
  version: 1,
  blockBytes: BLOCK_BYTES,
  bytes: 20 * BLOCK_BYTES,
  hash: { algorithm: 'sha256', value: 'aa' },
  host: 'models.example',
  etag: '"1"',
};
const text = journalHead(header) + journalLine(3, 7) + journalLine(0, 0xffffffff);

test('what was recorded is read again', () => {
  expect(readJournal(text)).toEqual({
    header,
    blocks: new Map([
      [3, 7],
      [0, 0xffffffff],
    ]),
  });
});

test('wherever a kill cuts it, only whole lines count', () => {
  for (let length = 0; length <= text.length; length++) {
    const read = readJournal(text.slice(0, length));
    const lines = text.slice(0, length).split('\n').length - 1;
    expect(read?.blocks.size ?? -1).toBe(lines - 1);
  }
});

test('lines that no journal has are skipped', () => {
  const odd = ['20 00000007', '-1 00000007', '3', '3 7', '4 0000000g', '5 00000005'].join('\n');
  expect(readJournal(`${journalHead(header)}${odd}\n`)?.blocks).toEqual(new Map([[5, 5]]));
});

test('the last line of a block counts', () => {
  expect(readJournal(text + journalLine(3, 8))?.blocks.get(3)).toBe(8);
});

test.for([
  ['another version', { version: 2 }],
  ['other blocks', { blockBytes: 1024 }],
  ['no size', { bytes: undefined }],
  ['an unknown hash', { hash: { algorithm: 'crc', value: '1' } }],
  ['more than it should', { token: 'x' }],
])('a journal with %s is not used', ([, change]) => {
  expect(readJournal(`${JSON.stringify({ ...header, ...Object(change) })}\n`)).toBeNull();
});

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => void readJournal(any)));
});

test.for<[string, Partial<JournalHeader>, boolean]>([
  ['the same file', {}, true],
  ['the same file from another host', { host: 'mirror.example', etag: '"2"' }, true],
  ['a file of another size', { bytes: BLOCK_BYTES }, false],
  ['a file of another hash', { hash: { algorithm: 'sha256', value: 'bb' } }, false],
  ['a hash of another kind', { hash: { algorithm: 'md5', value: 'aa' } }, false],
  ['a file whose hash is not known any more', { hash: null }, false],
  ['another version from the same host', { etag: '"2"' }, false],
  ['a host that gives no version any more', { etag: null }, true],
])('%s continues: %o', ([, change, expected]) => {
  expect(isSameFile(header, { ...header, ...change })).toBe(expected);
});

test('without a hash only the same version from the same host continues', () => {
  const unknown = { ...header, hash: null };
  expect(isSameFile(unknown, unknown)).toBe(true);
  expect(isSameFile(unknown, { ...unknown, host: 'mirror.example' })).toBe(false);
  expect(isSameFile(unknown, { ...unknown, etag: null })).toBe(false);
  expect(isSameFile({ ...unknown, etag: null }, { ...unknown, etag: null })).toBe(false);
});
