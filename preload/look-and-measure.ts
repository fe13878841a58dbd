import type { Setup, SetupState, SpeedProfile } from './contract.ts';

/**
 * Measures this machine. What is measured is judged by what the machine has, so a look at it comes first where there
 * was none. Rejects with the contract's error of the step that was refused, failed or was cancelled.
 */
export async function lookAndMeasure(
  setup: Setup,
  { machine }: Pick<SetupState, 'machine'>,
): Promise<SpeedProfile> {
  if (machine === null) await setup.probe.run();
  return setup.benchmark.run({});
}
