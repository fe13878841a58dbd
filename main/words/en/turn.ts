/** The seconds of a turn in a few words. */
export const turn = {
  about: (seconds: string) => `about ${seconds} per turn`,
  byTheList: (seconds: string) => `about ${seconds} per turn by the model list`,
  /** In proportion to the seconds that the list states for another model. */
  scaled: (seconds: string) => `about ${seconds} per turn, scaled from the model list`,
  between: (low: string, high: string) => `${low} to ${high}\u00A0s per turn`,
  withThoughts: (turn: string, seconds: string) => `${turn} plus ${seconds} of thoughts`,
  withSomeThoughts: (turn: string, seconds: string) => `${turn}, plus ${seconds} when it thinks`,
  under: (seconds: string) => `under ${seconds} per turn`,
  unknown: 'seconds per turn unknown',
};
