import { z } from 'zod';

/** What a model has that no prediction was confirmed for, when it was held against a whole file. */
export const Unproven = z.enum(['mixture-of-experts', 'recurrent-layers']);
export type Unproven = z.infer<typeof Unproven>;
