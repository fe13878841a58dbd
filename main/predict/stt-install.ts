import type { Registry, SttModel } from '../../registry/schema.ts';
import type { SttInstall } from '../install/nouns/stt-install.ts';
import { sttModelBytes } from './capacity.ts';

/** What the decision is made from. `null`: not known. */
export interface SttPlace {
  /** Measured while nothing else ran, or given. */
  readonly cpuScore: number | null;
  /** RAM that it may take, beside the other models. */
  readonly ramBytes: number | null;
}

type Model = Pick<SttModel, 'optional_folders' | 'ram_mb' | 'ram_mb_with_rescoring' | 'bytes'>;

/**
 * Whole, or without all folders that the model can do without, unless the user says otherwise. It is the one decision
 * that advice and installation share. Whole only if the memory suffices and the processor is as fast as the registry's
 * threshold: what such a folder improves is computed when the caller has finished speaking, so the caller waits for it.
 *
 * Without a score they are left out too. If that is wrong, a few more words are misheard; the other way round,
 * every reply could be seconds late.
 *
 * The built-in threshold is an estimate, since nobody published the delay together with a score. On a Ryzen 5
 * 3600, results came more than 4 s late. Its two channels of DDR4-3200 carry 51.2 GB/s; of that 60 to 75 %
 * are reached, and a token of the reference model reads 4.08 GB: a score of 7.5 to 9.4. The built-in tiers
 * promise results within 2 s, so the folders stay from about twice that score on: 20.
 */
export function sttInstall(
  model: Model,
  { cpuScore, ramBytes }: SttPlace,
  { optional_folders_cpu_threshold: threshold }: Pick<Registry, 'optional_folders_cpu_threshold'>,
): SttInstall {
  const whole = installedWithout(model, [], null);
  const folders = (model.optional_folders ?? []).map(({ name }) => name);
  if (folders.length === 0) return whole;
  const lighter = installedWithout(model, folders, 'processor');
  const isTooLarge = ramBytes !== null && whole.ramBytes > ramBytes && lighter.ramBytes < whole.ramBytes;
  if (isTooLarge) return { ...lighter, because: 'memory' };
  return cpuScore !== null && cpuScore >= threshold ? whole : lighter;
}

function installedWithout(model: Model, without: string[], because: SttInstall['because']): SttInstall {
  return { without, because, ...sttModelBytes(model, without) };
}
