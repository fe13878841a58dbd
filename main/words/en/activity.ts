import type { Activity } from '../../steps/nouns/activity.ts';

/** The current activity of a step. */
export function activityWords(activity: Activity): string {
  switch (activity.code) {
    case 'asking-system':
      return 'Asking the system and the graphics cards';
    case 'opening-card':
      return `Opening the graphics card with ${activity.backend}`;
    case 'tool-silent':
      return `${activity.tool} has not answered for ${activity.sec}\u00A0s. Going on without it`;
    case 'looked':
      return 'Done';
    case 'loading':
      return `Loading ${activity.model}`;
    case 'warming-up-card':
      return 'Warming up the graphics card';
    case 'round':
      return `${activity.model}, round ${activity.round} of ${activity.of}`;
    case 'measuring-voices':
      return 'Measuring how fast voices speak';
    case 'measuring-again':
      return 'Other programs are busy. Measuring once more';
  }
}
