import type { blocks as english } from '../en/blocks.ts';

export const blocks: typeof english = {
  waitingForLink: 'Möglich, sobald die Verbindung zu Voicefit wieder steht.',
};
