/** Words inside figures. */
export const format = {
  unknown: 'unknown',
  under: (least: string) => `under\u00A0${least}`,
  tokensPerSec: 'tokens/s',
  moreThanADay: 'more than a day',
};
