import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { type Mutant, mutated } from './mutants.ts';

/** The tests of `recommend`, on sources with one change, which the environment selects. */
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
    // Every change needs a fresh import.
    fsModuleCache: false,
    bail: 1,
    // A test that merely timed out would count as a noticed change.
    testTimeout: 120_000,
    isolate: false,
    pool: 'threads',
    fileParallelism: false,
    reporters: ['dot'],
    sequence: { sequencer: TablesFirst },
  },
});
