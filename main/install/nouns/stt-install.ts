import { z } from 'zod';

/** Which figure of a speech-to-text model's memory counts: `main/predict/capacity.ts`. */
export const SttFigure = z.enum(['with-rescoring', 'listed', 'file-size']);
export type SttFigure = z.infer<typeof SttFigure>;

/** How a speech-to-text model is installed on a machine, and the memory that is counted for it. */
export const SttInstall = z.object({
  /** Top-level folders of its archive that are not unpacked. */
  without: z.array(z.string()),
  /** Why: the whole model would not fit, or the processor is too slow for it. `null`: it is installed whole. */
  because: z.enum(['memory', 'processor']).nullable(),
  /** RAM while it runs. */
  ramBytes: z.number().nonnegative(),
  /** The largest attested figure, the listed one, or the file's size, a lower bound. */
  figure: SttFigure,
});
export type SttInstall = z.infer<typeof SttInstall>;
