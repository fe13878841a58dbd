/** Words inside figures. */
export const format = {
  unknown: 'unknown',
  tokensPerSec: 'tokens/s',
  moreThanADay: 'more than a day',
};
