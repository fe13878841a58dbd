import type { Setup, SetupState, SpeedProfile } from './contract.ts';

/**
 * Measures this machine. The result is judged by the machine's hardware, so the probe runs first if it has
 * not yet. Rejects with the contract's error of the step that was refused, failed or was cancelled.
 */
export async function lookAndMeasure(
  setup: Setup,
  { machine }: Pick<SetupState, 'machine'>,
): Promise<SpeedProfile> {
  if (machine === null) await setup.probe.run();
  return setup.benchmark.run({});
}
