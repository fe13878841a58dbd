import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../main/install/unpack/name-clash.ts';
import { expectRefused, Given } from './given.ts';
import { zipFile } from './zip-file.ts';

const OUTSIDE = [
  '../evil.txt',
  'm/../../evil.txt',
  'm/..',
  'm/../',
  '..',
  '/etc/evil.txt',
  '//host/share/evil.txt',
  'C:evil.txt',
  'c:/evil.txt',
  'C:\\evil.txt',
  '\\evil.txt',
  'm\\..\\..\\evil.txt',
  'm/..\\evil.txt',
];

test.for(OUTSIDE)('an archive with %j is refused, since it leads out of the folder', async (name) => {
  await expectRefused(zipFile([{ name: 'm/good.txt' }, { name, data: 'evil' }]), 'outside', name);
});

const RESERVED = [
  ...[
    'm/con',
    'm/NUL',
    'm/aux.txt',
    'm/Com1',
    'm/com¹.log',
    'm/lpt9/a',
    'm/prn .txt',
    'm/CONIN$',
    'm/nul.tar.gz',
  ],
  ...['m/dot.', 'm/space ', 'm/./a', 'm/.', 'm/...', 'm. /a', 'm//a', ' /a'],
  ...['m/a\\b', 'm/a<b', 'm/a>b', 'm/a"b', 'm/a|b', 'm/a?b', 'm/a*b', 'm/a:b'],
  `m/${'n'.repeat(256)}`,
  `m/${'ä'.repeat(128)}`,
  `${'m/'.repeat(32)}a`,
];

test.for(RESERVED)(
  'an archive with %j is refused, since some system does not allow the name',
  async (name) => {
    await expectRefused(
      zipFile([{ name: 'm/good.txt' }, { name }]),
      'reserved-name',
      name.length > 100 ? expect.stringMatching(/…$/) : name,
    );
  },
);

test.for(['m/a\0.txt', 'm/a\u001b[31m', 'm/a\nb', 'm/a\u007f', 'm/\u009b31m'])(
  'control characters in a name (%j) are refused, and do not reach the terminal',
  async (name) => {
    const shown = name.replace(/[^ -~]/, '\ufffd');
    await expectRefused(zipFile([{ name: 'm/good.txt' }, { name }]), 'reserved-name', shown);
  },
);

test('a name that is no text is refused', async () => {
  const name = Buffer.from([0x6d, 0x2f, 0xff, 0xfe]);
  await expectRefused(zipFile([{ name: 'm/good.txt' }, { name }]), 'reserved-name', 'm/\ufffd\ufffd');
});

test('a name of 1024 bytes in all is the longest', async () => {
  const longest = `m/${`${'n'.repeat(250)}/`.repeat(4)}${'n'.repeat(18)}`;
  expect(longest).toHaveLength(1024);
  await using given = await Given.make(zipFile([{ name: longest, data: 'deep' }]));
  expect(await given.unpack()).toMatchObject([{ path: longest.slice(2) }]);
  await expectRefused(zipFile([{ name: `${longest}n` }]), 'reserved-name', expect.stringMatching(/^m\/n+…$/));
});

test('a name that grows beyond the limit when it is decoded is refused', async () => {
  // Without the flag for UTF-8 it is code page 437, where ü is one byte.
  for (const long of [`m/${'\x81'.repeat(200)}`, `m/${`${'\x81'.repeat(120)}/`.repeat(6)}a`]) {
    const name = Buffer.from(long, 'latin1');
    await expectRefused(zipFile([{ name, flags: 0 }]), 'reserved-name', expect.stringMatching(/^m\/ü+…$/));
  }
});

test.for([
  'm/.hidden',
  'm/console.txt',
  'm/com10',
  'm/nulls',
  'm/a..b',
  'm/..a',
  'm/Größe',
  'm/模型',
  `m/${'n'.repeat(255)}`,
])('%j is a name like any other', async (name) => {
  await using given = await Given.make(zipFile([{ name, data: 'good' }]));
  expect(await given.unpack()).toMatchObject([{ path: name.slice(2) }]);
});

const CLASHES: [first: string, second: string, flaw: 'duplicate' | 'case-clash'][] = [
  ['m/a', 'm/a', 'duplicate'],
  ['m/a/', 'm/a/', 'duplicate'],
  ['m/a', 'm/a/', 'duplicate'],
  ['m/a/', 'm/a', 'duplicate'],
  ['m/a', 'm/a/b', 'duplicate'],
  ['m/a/b', 'm/a', 'duplicate'],
  ['m/a', 'm/A', 'case-clash'],
  ['m/a/x', 'm/A/y', 'case-clash'],
  ['m/a/', 'm/A/y', 'case-clash'],
  ['m/x', 'M/y', 'case-clash'],
  ['m/straße', 'm/STRASSE', 'case-clash'],
  ['m/ß', 'm/ẞ', 'case-clash'],
  ['m/ς', 'm/σ', 'case-clash'],
  ['m/k', 'm/\u212a', 'case-clash'],
  ['m/\u00e9', 'm/e\u0301', 'case-clash'],
  ['m/\u00c9', 'm/e\u0301', 'case-clash'],
  ['m/\u1fb4', 'm/\u03b1\u0345\u0301', 'case-clash'],
];

test.for(CLASHES)('%j and %j in one archive are refused (%s)', async ([first, second, flaw]) => {
  await expectRefused(zipFile([{ name: first }, { name: second }]), flaw, second);
});

test('a folder may follow what lies in it', async () => {
  await using given = await Given.make(zipFile([{ name: 'm/am/a' }, { name: 'm/am/' }, { name: 'm/' }]));
  expect(await given.unpack()).toMatchObject([{ path: 'am/a' }]);
});

test('every writing of a text that a file system may take for the same is folded to one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const folded = fold(text);
      for (const form of ['NFC', 'NFD'] as const) expect(fold(text.normalize(form))).toBe(folded);
      expect(fold(text.toLowerCase())).toBe(folded);
      expect(fold(folded)).toBe(folded);
    }),
  );
});
