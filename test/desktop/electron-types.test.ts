import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const HOST = join(import.meta.dirname, 'electron-host');
const CHECKOUT = join(import.meta.dirname, '../..');
const TYPES = join(CHECKOUT, 'node_modules/electron/electron.d.ts');

/** Some of the names that it uses, from parts of the types that are written differently. */
const NAMES = [
  'setWindowOpenHandler',
  'setPermissionCheckHandler',
  'requestSingleInstanceLock',
  'fork',
  'exposeInMainWorld',
  'isSupported',
  'buildFromTemplate',
];
const EVENTS = ['second-instance', 'render-process-gone', 'ready-to-show', 'before-quit', 'will-quit'];

let folder: string;
let sources: Map<string, string>;
/** All names that it uses from Electron's types. */
let taken: Set<string>;
let complaints: Record<'asTheyAre' | 'withoutNames' | 'withoutEvents', string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voicefit-types-'));
  const types = await readFile(TYPES, 'utf8');
  const files = (await readdir(HOST, { recursive: true })).filter((file) => file.endsWith('.ts'));
  sources = new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(HOST, file), 'utf8')] as const)),
  );
  taken = new Set([...sources.values()].flatMap(namesTakenBy));
  // The compiler is slow: it checks all names at once, and all events.
  const [asTheyAre, withoutNames, withoutEvents] = await Promise.all([
    complaintsWith(types),
    complaintsWith([...taken].reduce(renamed, types)),
    complaintsWith(EVENTS.reduce(renamed, types)),
  ]);
  complaints = { asTheyAre, withoutNames, withoutEvents };
});

afterAll(() => rm(folder, { recursive: true }));

/** The compiler's errors in the stand-in, with `changed` as the types of Electron. */
async function complaintsWith(changed: string): Promise<string> {
  const own = await mkdtemp(join(folder, 'types-'));
  await writeFile(join(own, 'electron.d.ts'), changed);
  const config = {
    extends: join(CHECKOUT, 'test/desktop/tsconfig.json'),
    compilerOptions: { types: ['node'], typeRoots: [join(CHECKOUT, 'node_modules/@types')] },
    include: [HOST, 'electron.d.ts'],
  };
  await writeFile(join(own, 'tsconfig.json'), JSON.stringify(config));
  const tsc = join(CHECKOUT, 'node_modules/typescript/bin/tsc');
  const args = [tsc, '--pretty', 'false', '--noErrorTruncation', '-p', own];
  const failed = await promisify(execFile)(process.execPath, args).then(
    () => ({ stdout: '' }),
    (error: { stdout: string }) => error,
  );
  return failed.stdout;
}

/** The types with another name for a member, or an event, wherever it is declared. */
function renamed(text: string, name: string): string {
  return text
    .replaceAll(new RegExp(`^( {4}(?:static |readonly )*)${name}(?=[(?:])`, 'gm'), `$1${name}Renamed`)
    .replaceAll(`(event: '${name}'`, `(event: '${name}-renamed'`);
}

/** The names that a file uses from Electron's types. */
function namesTakenBy(source: string): string[] {
  const picks = source.matchAll(/Pick<\s*(?:typeof )?(?:Of|Electron\.\w+),([^>]*)>/g);
  return [...picks].flatMap(([, names = '']) => [...names.matchAll(/'(\w+)'/g)].map(([, name = '']) => name));
}

test('the stand-in matches the types of Electron', () => {
  expect(complaints.asTheyAre).toBe('');
});

test.for(NAMES)('without %s it does not', (name) => {
  expect(complaints.withoutNames).toMatch(new RegExp(`electron-host/.*error TS.*"${name}"`, 's'));
});

test.for(EVENTS)('without the event %s it does not', (name) => {
  const where = complaints.withoutEvents.matchAll(/electron-host\/(.*)\((\d+),\d+\): error TS.*'never'/g);
  const lines = [...where].map(([, file = '', line]) => sources.get(file)?.split('\n')[Number(line) - 1]);
  expect(lines).toContainEqual(expect.stringContaining(`'${name}'`));
});

test('every file of the stand-in that uses the types fails to compile without them', () => {
  expect(taken.size).toBeGreaterThan(80);
  const users = [...sources].filter(([, source]) => namesTakenBy(source).length > 0).map(([file]) => file);
  expect(users.filter((file) => !complaints.withoutNames.includes(`${file}(`))).toEqual([]);
});

test('it hides nothing from the compiler: no cast, no any, no ignored error', () => {
  const silencers = /\bas (?!const\b|\w+ }|'module)|\bany\b(?!\w)|@ts-|biome-ignore|[\w)\]]!(?=[.;,)\s[])/;
  const code = (source: string) =>
    source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, '');
  const found = [...sources].flatMap(([file, source]) =>
    code(source)
      .split('\n')
      .filter((line) => silencers.test(line) && !/^\s*(import|export)\b/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
