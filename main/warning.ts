import { z } from 'zod';

/** Something a person should know, which stopped nothing. `code` is for tools, `message` for people. */
export const Warning = z.object({ code: z.string(), message: z.string() });
export type Warning = z.infer<typeof Warning>;
