import type { Difference } from '../../store/nouns/difference.ts';
import type { Format } from '../format.ts';

/** What differs from the measurement before, in a sentence. */
export function differenceWords(difference: Difference, format: Format): string {
  switch (difference.code) {
    case 'processor':
      return `Prozessor: ${difference.after} statt ${difference.before}.`;
    case 'cores':
      return `Nutzbare Kerne: vorher ${format.count(difference.before)}, jetzt ${format.count(difference.after)}.`;
    case 'memory':
      return `Speicher: vorher ${format.memory(difference.before)}, jetzt ${format.memory(difference.after)}.`;
    case 'card-gone':
      return `GPU fehlt: ${difference.card}.`;
    case 'card-new':
      return `Neue GPU: ${difference.card}.`;
    case 'card-usable':
      return `${difference.card} ist jetzt nutzbar.`;
    case 'card-unusable':
      return `${difference.card} ist nicht mehr nutzbar.`;
    case 'driver':
      return `Treiber von ${difference.card}: ${difference.after} statt ${difference.before}.`;
    case 'score': {
      const { share } = difference;
      const than = share < 0 ? 'niedriger' : 'höher';
      return `CPU-Wert ${format.percent(Math.abs(share))} ${than} als in der ruhigen Messung davor.`;
    }
    case 'busy':
      return 'Unter Last gemessen, nicht verglichen.';
  }
}
