import type { Activity } from '../../steps/nouns/activity.ts';

/** The current activity of a step. */
export function activityWords(activity: Activity): string {
  switch (activity.code) {
    case 'asking-system':
      return 'Das System und die Grafikkarten werden befragt';
    case 'opening-card':
      return `Die Grafikkarte wird mit ${activity.backend} geöffnet`;
    case 'tool-silent':
      return `${activity.tool} hat seit ${activity.sec}\u00A0s nicht geantwortet. Es geht ohne weiter`;
    case 'looked':
      return 'Fertig';
    case 'loading':
      return `${activity.model} wird geladen`;
    case 'warming-up-card':
      return 'Die Grafikkarte läuft sich warm';
    case 'round':
      return `${activity.model}, Durchgang ${activity.round} von ${activity.of}`;
    case 'measuring-voices':
      return 'Es wird gemessen, wie schnell Stimmen sprechen';
    case 'measuring-again':
      return 'Andere Programme laufen. Es wird neu gemessen';
  }
}
