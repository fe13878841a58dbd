import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { HOSTS } from './layering/hosts.ts';
import { PURE } from './layering/pure.ts';
import { ROOMS } from './layering/rooms.ts';

const cases = [...PURE, ...ROOMS, ...HOSTS];

const RULES = ['noRestrictedImports', 'noNodejsModules', 'noRestrictedGlobals'];
const Report = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.int() }) }),
    }),
  ),
});

const linesOf = Map.groupBy(cases, ([file]) => file);
const root = join(import.meta.dirname, '..');
let folder: string;
let found: Set<string>;

/** All lines in a copy of the tree, linted once with the project's own configuration. */
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'voicefit-layering-')));
  for (const file of ['biome.json', '.gitignore']) await copyFile(join(root, file), join(folder, file));
  for (const [file, lines] of linesOf) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `${lines.map(([, line]) => line).join('\n')}\nexport {};\n`);
  }
  const lint = ['lint', '--reporter=json', '--max-diagnostics=none', '--config-path=.', '.'];
  // Biome exits with 1, as expected: the report is in the error too.
  const { stdout } = await promisify(execFile)(join(root, 'node_modules/.bin/biome'), lint, {
    cwd: folder,
    maxBuffer: 64 * 1024 ** 2,
  }).catch((error: { stdout: string }) => error);
  found = new Set(
    Report.parse(JSON.parse(stdout))
      .diagnostics.filter(({ category }) => RULES.some((rule) => category.endsWith(rule)))
      .map(({ location }) => `${location.path.replaceAll('\\', '/')}:${location.start.line}`),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.for(cases)('in %s the line %s is %s', ([file, line, verdict]) => {
  const number = (linesOf.get(file) ?? []).findIndex(([, each]) => each === line) + 1;
  expect(found.has(`${file}:${number}`) ? 'refused' : 'allowed').toBe(verdict);
});
