import type { format as en } from '../en/format.ts';

export const format: typeof en = {
  unknown: 'unbekannt',
  under: (least) => `unter\u00A0${least}`,
  tokensPerSec: 'Token/s',
  moreThanADay: 'mehr als ein Tag',
};
