import { z } from 'zod';
import { Capability } from '../../../registry/schema.ts';

/** A published figure of a model, as the registry has it. */
const { ifeval, tools, hallucination } = Capability.shape;

/** How well a model follows written instructions. */
export const Following = z.object({
  llm: z.string(),
  /** On the average scale, on which models are compared. `null`: nobody has published it. */
  percent: z.number().nullable(),
  published: ifeval,
});
export type Following = z.infer<typeof Following>;

/** What the figures cannot tell. */
export const Limit = z.enum([
  'converted-scale',
  'easier-tool-test',
  'no-tool-test',
  'sixteen-bit',
  'makers-figures',
  'written-english',
  'other-language',
  'no-language-list',
]);
export type Limit = z.infer<typeof Limit>;

/** Why a model is the best free one of the catalogue for this machine. */
export const WhyBest = z.object({
  instructions: Following,
  /** The same of the model that it would replace: that of the advised tier, or of the one whose speech models it takes. */
  instead: Following.nullable(),
  /** The size of its file, relative to that one's; `null`: unknown. */
  sizeShare: z.number().positive().nullable(),
  tools,
  hallucination,
  /** Those that its maker names; `null`: none are named. */
  languages: z.array(z.string()).nullable(),
  limits: z.array(Limit),
});
export type WhyBest = z.infer<typeof WhyBest>;
