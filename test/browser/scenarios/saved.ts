import { z } from 'zod';
import { Choice } from '../../../main/steps/nouns/setup-state.ts';
import type { Stage } from '../stage.ts';

const Shown = z.object({
  report: z.object({
    choice: Choice.nullable(),
    history: z.object({ entries: z.array(z.unknown()) }),
  }),
  text: z.string(),
});

/** What the same user sees in a terminal. */
export async function inTheTerminal(stage: Stage): Promise<z.infer<typeof Shown>> {
  return Shown.parse(await stage.terminal('report'));
}
