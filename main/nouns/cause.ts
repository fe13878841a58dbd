import { z } from 'zod';
import { AsWritten } from './as-written.ts';
import { BackendFailure, RuntimeFailure } from './runtime-failure.ts';
import { ToolWarning } from './tool-warning.ts';

/** It shares the machine's RAM, and answered no sooner than the processor: seconds of a later reply of one model. */
export const SlowerCard = z.object({
  code: z.literal('card-slower-than-cpu'),
  /** Display name of the model. */
  llm: z.string(),
  cardSec: z.number(),
  cpuSec: z.number(),
});
export type SlowerCard = z.infer<typeof SlowerCard>;

/** Why a card cannot be used, where no tool says so. */
export const CardCause = z.discriminatedUnion('code', [
  z.object({ code: z.literal('driver-too-old'), driver: z.string(), oldest: z.string() }),
  z.object({
    code: z.literal('not-in-container'),
    /** Options to start the container with; `null`: it also needs NVIDIA's toolkit. */
    options: z.string().nullable(),
  }),
  /** Its driver keeps it for a virtual machine. */
  z.object({ code: z.literal('passed-through'), driver: z.string() }),
  z.object({
    code: z.enum([
      'card-too-old',
      'no-device-file',
      /** An earlier version did not try cards that share the machine's RAM. */
      'borrows-memory',
    ]),
  }),
  SlowerCard,
  z.object({
    code: z.literal('not-opened'),
    /** What to check, by the card's maker and the system. */
    lacks: z.enum([
      ...(['nvidia-driver', 'libcuda', 'amd-vulkan', 'intel-vulkan', 'metal', 'backend'] as const),
      /** Windows: everything is in the maker's driver. */
      ...(['nvidia-windows', 'amd-windows', 'intel-windows'] as const),
      /** Linux's old driver of AMD's cards has no Vulkan. */
      'amdgpu',
    ]),
    refusals: z.array(z.object({ backend: z.string(), failure: BackendFailure })),
  }),
]);
export type CardCause = z.infer<typeof CardCause>;

/** How a card that had been opened failed. */
export const CardFailureValues = z.discriminatedUnion('code', [...RuntimeFailure.options, AsWritten]);
export type CardFailureValues = z.infer<typeof CardFailureValues>;

/** Why a card cannot be used, from any source. */
export const Cause = z.discriminatedUnion('code', [
  ...ToolWarning.options,
  ...CardCause.options,
  z.object({ code: z.literal('failed-measuring'), failure: CardFailureValues }),
  AsWritten,
]);
export type Cause = z.infer<typeof Cause>;
