import type { Difference } from '../../store/nouns/difference.ts';
import type { Format } from '../format.ts';

/** What differs from the measurement before, in a sentence. */
export function differenceWords(difference: Difference, format: Format): string {
  switch (difference.code) {
    case 'processor':
      return `Processor: ${difference.after} instead of ${difference.before}.`;
    case 'cores':
      return `Usable cores: ${difference.before} before, ${difference.after} now.`;
    case 'memory':
      return `Memory: ${format.memory(difference.before)} before, ${format.memory(difference.after)} now.`;
    case 'card-gone':
      return `GPU gone: ${difference.card}.`;
    case 'card-new':
      return `New GPU: ${difference.card}.`;
    case 'card-usable':
      return `${difference.card} is usable now.`;
    case 'card-unusable':
      return `${difference.card} is no longer usable.`;
    case 'driver':
      return `Driver of ${difference.card}: ${difference.after} instead of ${difference.before}.`;
    case 'score': {
      const { share } = difference;
      const than = share < 0 ? 'lower' : 'higher';
      return `CPU score ${format.percent(Math.abs(share))} ${than} than the quiet one before.`;
    }
    case 'busy':
      return 'Measured while busy, not compared.';
  }
}
