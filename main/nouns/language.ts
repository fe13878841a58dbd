import { z } from 'zod';

/** A language that Voicefit speaks, on pages, in the tray and in the terminal. What callers speak is another matter. */
export const Language = z.enum(['en', 'de']);
export type Language = z.infer<typeof Language>;
