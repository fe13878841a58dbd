import { z } from 'zod';

/** What a step does just now, with the values of its sentence, for pages in other languages. */
export const Activity = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['asking-system', 'looked', 'warming-up-card', 'measuring-again']) }),
  z.object({ code: z.literal('opening-card'), backend: z.string() }),
  z.object({ code: z.literal('tool-silent'), tool: z.string(), sec: z.number() }),
  z.object({ code: z.literal('loading'), model: z.string() }),
  /** Rounds count from 1. */
  z.object({ code: z.literal('round'), model: z.string(), round: z.number(), of: z.number() }),
]);
export type Activity = z.infer<typeof Activity>;

/** For a report of progress: the activity, and the same in an English sentence. */
export function doing(activity: Activity): { readonly detail: string; readonly activity: Activity } {
  return { detail: sentence(activity), activity };
}

function sentence(activity: Activity): string {
  switch (activity.code) {
    case 'asking-system':
      return 'Asking the system and the graphics cards';
    case 'opening-card':
      return `Opening the graphics card with ${activity.backend}`;
    case 'tool-silent':
      return `${activity.tool} has not answered for ${activity.sec} s. Going on without it`;
    case 'looked':
      return 'Done';
    case 'loading':
      return `Loading ${activity.model}`;
    case 'warming-up-card':
      return 'Warming up the graphics card';
    case 'round':
      return `${activity.model}, round ${activity.round} of ${activity.of}`;
    case 'measuring-again':
      return 'Other programs are busy. Measuring once more';
  }
}
