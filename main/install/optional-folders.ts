import type { Registry, SttModel } from '../../registry/schema.ts';

/**
 * The folders that are left out when the model is installed, unless the user says otherwise: all that it can
 * do without, if the processor is slower than the registry's threshold. What such a folder improves is
 * computed when the caller has finished speaking, so the caller waits for it.
 *
 * Without a score (`null`: not measured, or only while other programs were busy) they are left out too. If
 * that is wrong, a few more words are misheard; the other way round, every reply could be seconds late.
 *
 * The built-in threshold is an estimate, since nobody published the delay together with a score. On a Ryzen 5
 * 3600, results came more than 4 s late. Its two channels of DDR4-3200 carry 51.2 GB/s; of that 60 to 75 %
 * are reached, and a token of the reference model reads 4.08 GB: a score of 7.5 to 9.4. The built-in tiers
 * promise results within 2 s, so the folders stay from about twice that score on: 20.
 */
export function foldersLeftOut(
  { optional_folders = [] }: Pick<SttModel, 'optional_folders'>,
  cpuScore: number | null,
  { optional_folders_cpu_threshold: threshold }: Pick<Registry, 'optional_folders_cpu_threshold'>,
): string[] {
  const isFastEnough = cpuScore !== null && cpuScore >= threshold;
  return isFastEnough ? [] : optional_folders.map(({ name }) => name);
}
