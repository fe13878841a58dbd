import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { droppedRules, flippedComparisons, type Mutant } from './mutants.ts';

/**
 * Changes the rules one at a time and runs the tests of `recommend` on each change. A change that no test
 * notices is a rule without a test. Exit code 1 if one survives.
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url));

/** The files with comparisons that the advice depends on. */
const FILES = [
  'recommend/rules',
  'recommend/judge',
  'recommend/picks',
  'recommend/local-run',
  'probe/nouns/largest-gpu',
].map((name) => `main/${name}.ts`);
const RULES = 'main/recommend/rules.ts';

async function allMutants(): Promise<Mutant[]> {
  const perFile = FILES.map(async (file) => {
    const code = await readFile(`${root}/${file}`, 'utf8');
    return [...(file === RULES ? droppedRules(file, code) : []), ...flippedComparisons(file, code)];
  });
  return (await Promise.all(perFile)).flat();
}

async function passesTests(mutant: Mutant | null): Promise<boolean> {
  const child = spawn(process.execPath, [vitest, 'run', '--config', config, '--root', root], {
    env: { ...process.env, VOICEFIT_MUTANT: JSON.stringify(mutant) },
    stdio: 'ignore',
  });
  const [exitCode] = await once(child, 'exit');
  return exitCode === 0;
}

async function main(): Promise<void> {
  if (!(await passesTests(null))) throw new Error('The tests fail without any change: run vitest first.');
  const mutants = await allMutants();
  const survivors: Mutant[] = [];
  const waiting = mutants.values();
  const worker = async () => {
    for (const mutant of waiting) {
      const survived = await passesTests(mutant);
      if (survived) survivors.push(mutant);
      console.log(`${mutant.name}: ${survived ? 'SURVIVED' : 'killed'}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  console.log(`killed ${mutants.length - survivors.length} / total ${mutants.length}`);
  process.exitCode = survivors.length === 0 ? 0 : 1;
}

await main();
