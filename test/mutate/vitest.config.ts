import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { type Mutant, mutated } from './mutants.ts';

/** The tests of `recommend`, on sources of which one was changed: which one, the environment says. */
const mutant: Mutant | null = JSON.parse(process.env.VOICEFIT_MUTANT ?? 'null');

/** Tables first: they notice most changes at once, the properties take a while. */
class TablesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = ({ moduleId }: TestSpecification) => Number(moduleId.includes('properties'));
    return files.toSorted((a, b) => cost(a) - cost(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

export default defineConfig({
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform: (code, id) => (mutant !== null && id.endsWith(mutant.file) ? mutated(code, mutant) : null),
    },
  ],
  test: {
    include: ['test/recommend/**/*.test.ts'],
    // One change after the other must be read anew.
    fsModuleCache: false,
    bail: 1,
    // A test that only ran out of time would pass for a change that was noticed.
    testTimeout: 120_000,
    isolate: false,
    pool: 'threads',
    fileParallelism: false,
    reporters: ['dot'],
    sequence: { sequencer: TablesFirst },
  },
});
