/** Words inside figures. */
export const format = {
  unknown: 'unknown',
  under: (least: string) => `under ${least}`,
  tokensPerSec: 'tokens/s',
  moreThanADay: 'more than a day',
};
