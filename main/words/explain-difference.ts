import type { Difference } from '../store/nouns/difference.ts';
import { memoryFigure } from './figures.ts';

/** In a sentence, for the terminal, the report and English pages. */
export function explainDifference(difference: Difference): string {
  switch (difference.code) {
    case 'processor':
      return `Processor: ${difference.after} instead of ${difference.before}.`;
    case 'cores':
      return `Usable cores: ${difference.before} before, ${difference.after} now.`;
    case 'memory':
      return `Memory: ${memoryFigure(difference.before)} before, ${memoryFigure(difference.after)} now.`;
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
      const percent = Math.round(Math.abs(share) * 100);
      return `CPU score ${percent} % ${share < 0 ? 'lower' : 'higher'} than the quiet one before.`;
    }
    case 'busy':
      return 'Measured while busy, not compared.';
  }
}
