/** One message of the page that opens without a session: what happened, and what to do. */
export interface EnterMessage {
  readonly heading: string;
  readonly lines: readonly string[];
}

type MessageName = 'linkNeeded' | 'opening' | 'linkVoid' | 'noAnswer' | 'nothingKept';

const messages: Record<MessageName, EnterMessage> = {
  linkNeeded: {
    heading: 'This page opens with a link',
    lines: [
      'Press Enter in the terminal where Voicefit runs. It prints a link that works once.',
      'A tab of Voicefit that is open can give one too: choose “Open another tab” there.',
    ],
  },
  opening: { heading: 'Opening Voicefit…', lines: [] },
  linkVoid: {
    heading: 'This link does not work any more',
    lines: [
      'A link works once, and for ten minutes.',
      'Press Enter in the terminal where Voicefit runs: it prints a new one.',
    ],
  },
  noAnswer: {
    heading: 'Voicefit does not answer',
    lines: ['Look at the terminal where it runs. Start it again with “voicefit serve” if it has ended.'],
  },
  nothingKept: {
    heading: 'This browser keeps nothing for this page',
    lines: ['Voicefit needs site data for as long as the tab is open. Allow it, then use a new link.'],
  },
};

export const enter = {
  messages,
  noScript: 'Voicefit needs JavaScript in this browser.',
};
