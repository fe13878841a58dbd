import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Identity } from '../../main/report/identity.ts';
import { scrubText } from '../../main/report/scrub-text.ts';

const identity: Identity = {
  hostNames: ['workbench-7.example.org', 'workbench-7'],
  userNames: ['ada', 'Ada Lovelace'],
  folders: [
    ['/home/ada', '~'],
    ['/home/ada/My Models', '<models folder>'],
    ['C:\\Users\\Ada Lovelace', '~'],
    ['/', '<never>'],
  ],
  numbers: ['PF2XKQ9A', '198.51.100.7'],
};
const scrub = (text: string) => scrubText(text, identity);

describe('removed', () => {
  test.for([
    ['a path of the home folder', 'In /home/ada/secret/plan is no room.', 'In ~ is no room.'],
    ['a folder that is known', 'No room in /home/ada/My Models.', 'No room in <models folder>.'],
    ['a model in it, but for its name', 'x /home/ada/My Models/a/b.gguf y', 'x <models folder>/b.gguf y'],
    ['a path with spaces', '/mnt/Big Disk/of a friend/x.gguf: bad', '<path>/x.gguf: bad'],
    ['a Windows path', 'C:\\Users\\Ada Lovelace\\m.gguf is cut short.', '~/m.gguf is cut short.'],
    ['a path of a share', 'See \\\\nas\\acme\\x.', 'See <path>.'],
    ['any other path', 'Read /srv/acme/tiers.json, please', 'Read <path>, please'],
    ['two paths', 'from /a1/b and /c1/d', 'from <path> and <path>'],
    ['the host', 'WORKBENCH-7 and workbench-7.example.org', '<host> and <host>'],
    ['the user', 'Ada owns ada_models', '<user> owns <user>_models'],
    ['a login', 'ssh bob@server failed', 'ssh <address> failed'],
    ['a serial number that is known', 'Board pf2xkq9a', 'Board <number>'],
    ['one that is announced', 'Serial Number: 0324617001', 'Serial Number: <number>'],
    [
      'one that a sentence announces',
      'Its serial number is 1560523011234.',
      'Its serial number is <number>.',
    ],
    ['one by its short name', 'SN: 1560523011234', 'SN: <number>'],
    ['a disk by its number', 'see /dev/disk/by-id/nvme-Maker_S4EWNX0R', 'see <path>'],
    ['a home in an old place', 'in /usr/home/bob/models', 'in <path>'],
    ['an id of a card', 'GPU-1a2b3c4d-1111-2222-3333-0123456789ab', 'GPU-<number>'],
    ['a host with a domain', 'workbench-7.lan and workbench-7.meyer.local.', '<host> and <host>.'],
    ['a file that is called like the host', 'workbench-7.gguf', '<host>.gguf'],
    ['a MAC address without separators', 'RTX 3060 (001a2b3c4d5f)', 'RTX 3060 (<address>)'],
    ['an id of ours', '001a2b3c4d5f', '001a2b3c4d5f'],
    ['a MAC address', 'eth0 02:42:AC:11:00:02 up', 'eth0 <address> up'],
    ['one with dashes', '02-42-ac-11-00-02', '<address>'],
    ['an IPv4 address', 'at 10.1.2.3:8080.', 'at <address>:8080.'],
    ['an IPv6 address', 'at fe80::42:acff:fe11:2%eth0 now', 'at <address> now'],
  ] as const)('%s', ([, text, rest]) => {
    expect(scrub(text)).toBe(rest);
  });
});

describe('kept', () => {
  test.for([
    'NVIDIA adapter with 12 GB, driver 550.54.14',
    'tokens/s, I/O and 24/7, read/write',
    'https://example.org/models/x',
    'PCI 0000:01:00.0 at 12:30:45',
    'Install /dev/kfd or see /usr/lib/x86_64-linux-gnu/libcuda.so',
    'kernel 6.1.0-13-amd64, Windows 10.0.22631',
    'MEDIUM_CPU (Phi-3-mini), about 14 s per turn',
    'serial work is slow',
    'SN 40 is a model of a drive, /dev/sda too',
  ])('%s', (text) => {
    expect(scrub(text)).toBe(text);
  });

  test('a name too common to identify anyone', () => {
    const common = {
      ...identity,
      hostNames: ['localhost'],
      userNames: ['root', 'x'],
      numbers: ['127.0.0.1'],
    };
    expect(scrubText('as root on localhost, x of 3', common)).toBe('as root on localhost, x of 3');
  });
});

test('names with regular-expression characters are removed like any other', () => {
  const odd = { ...identity, userNames: ['a.(b)+[c'], hostNames: ['$^'] };
  expect(scrubText('by a.(b)+[c on $^', odd)).toBe('by <user> on <host>');
});

test('no planted secret is left, whatever surrounds it', () => {
  const planted = fc.constantFrom(
    '/home/ada/x',
    'workbench-7',
    'Ada Lovelace',
    'PF2XKQ9A',
    '02:42:ac:11:00:02',
    '192.0.2.55',
    'C:\\Users\\Ada Lovelace\\x',
  );
  const around = fc.constantFrom(' ', '"', "'", '(', ', ', ': ', ' = ', '\n', '');
  const secrets = /ada|workbench|PF2XKQ9A|02:42|192\.0/i;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(around, planted, fc.constantFrom(' ', '", ', ')', '. ', '\n'))),
      (parts) => {
        expect(scrub(parts.flat().join(''))).not.toMatch(secrets);
      },
    ),
  );
});

test('a long text is scrubbed quickly', () => {
  const hostile = ['/a b', 'a:', 'x@', '0.', ':'].map((part) => part.repeat(20_000));
  for (const text of hostile) expect(typeof scrub(text)).toBe('string');
});
