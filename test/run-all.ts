/** Runs every part of the tests, even after a failure: the user wants to see everything that is wrong. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PartsFile } from './parts-file.ts';
import { type Part, type Ran, runPart } from './run-part.ts';
import { ALL } from './thoroughness.ts';
import { timeTable } from './time-table.ts';

const root = join(import.meta.dirname, '..');
const { all } = parseArgs({ options: { all: { type: 'boolean', default: false } } }).values;

const PARTS: readonly Part[] = [
  { name: 'build', commands: ['node test/build-if-stale.ts'] },
  { name: 'lint', commands: ['biome ci .'] },
  // Several threads of one check types of the same files several times.
  { name: 'types', commands: ['.', 'renderer', 'test/desktop'].map((it) => `tsc --singleThreaded -p ${it}`) },
  { name: 'vitest', commands: [`vitest run${all ? ' --coverage' : ''}`], results: 'results.json' },
  // In one run: at the end of each, some processors would have nothing to do.
  playwright('pages', ['gallery', 'browser', 'desktop']),
  // Separately, at the end: nothing heavy runs beside a benchmark.
  playwright('measuring', ['measuring']),
];

function playwright(name: string, projects: readonly string[]): Part {
  const command = ['playwright test', ...projects.map((project) => `--project ${project}`)].join(' ');
  return { name, commands: [command], results: `${name}.json` };
}

const environment = {
  ...process.env,
  // Programs that are started a hundred times are compiled once.
  NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
  ...(all && { [ALL]: '1' }),
};

const file = new PartsFile(join(root, 'test-output'), PARTS);
const ran: Ran[] = [];
for (const part of PARTS) {
  const result = await runPart(part, root, { ...environment, VOICEFIT_TEST_PART: part.name });
  file.note(result);
  ran.push(result);
}
console.log(timeTable(ran));
process.exitCode = ran.every(({ passed }) => passed) ? 0 : 1;
