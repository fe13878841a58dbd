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
  { name: 'types', commands: ['tsc', 'tsc -p renderer', 'tsc -p test/desktop'] },
  { name: 'vitest', commands: [`vitest run${all ? ' --coverage' : ''}`], results: 'results.json' },
  ...playwright('gallery', 'gallery'),
  ...playwright('browser', 'browser'),
  ...playwright('desktop', 'desktop'),
  // Separately, at the end: nothing heavy runs beside a benchmark.
  ...playwright('measuring', 'measuring'),
];

function playwright(name: string, project: string): Part[] {
  return [{ name, commands: [`playwright test --project ${project}`], results: `${name}.json` }];
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
