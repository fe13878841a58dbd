/** What parts of several pages say. */
export const blocks = {
  waitingForLink: 'Available when the connection to Voicefit is back.',
};
