/** A failure by its code, where the machine side's English words are not the page's language: here they are. */
const failures: Readonly<Record<string, { readonly message: string; readonly nextStep: string }>> = {};

/** What parts of several pages say. */
export const blocks = {
  failures,
  waitingForLink: 'Available when the connection to Voicefit is back.',
};
