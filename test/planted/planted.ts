/**
 * Plants one defect after the other in a copy of the tree, and checks that `npm test` notices each: the part
 * that must fail is run, first on the unchanged tree, where it must pass. Exit code 1 if a defect is not
 * noticed.
 *
 *     npm run test:planted -- [words of the defects' names]
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { CopyOfTree } from './copy-of-tree.ts';
import type { Defect } from './defect.ts';
import { DOORS } from './doors.ts';
import { PAGES } from './pages.ts';
import { ROOMS } from './rooms.ts';
import { SENTENCES } from './sentences.ts';

const root = join(import.meta.dirname, '../..');
const wanted = process.argv.slice(2);
const defects = [...PAGES, ...SENTENCES, ...ROOMS, ...DOORS].filter(({ name }) =>
  wanted.every((word) => name.includes(word)),
);

await using copy = await CopyOfTree.of(root);
const passed = new Set<string>();
const missed: string[] = [];
for (const defect of defects) {
  const problem = await problemWith(defect);
  if (problem !== null) missed.push(defect.name);
  console.log(
    `${problem === null ? 'noticed' : 'MISSED'}  ${defect.name}${problem === null ? '' : `: ${problem}`}`,
  );
}
console.log(`${defects.length - missed.length} of ${defects.length} defects noticed`);
process.exitCode = missed.length === 0 ? 0 : 1;

/** Why the defect does not count as noticed; `null`: it does. */
async function problemWith({ edits, noticedBy: { command, names } }: Defect): Promise<string | null> {
  if (!passed.has(command)) {
    const { status, output } = run(command);
    if (status !== 0) return `"${command}" fails without it:\n${output.slice(-2000)}`;
    passed.add(command);
  }
  await using _planted = await copy.plant(edits);
  const { status, output } = run(command);
  if (status === 0) return `"${command}" passes`;
  return names.test(output) ? null : `"${command}" fails, but does not name it:\n${output.slice(-2000)}`;
}

function run(command: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: copy.folder,
    encoding: 'utf8',
    shell: true,
    maxBuffer: 256 * 1024 ** 2,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  return { status, output: stripVTControlCharacters(`${stdout}${stderr}`) };
}
