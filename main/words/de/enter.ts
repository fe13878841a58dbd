import type { enter as english } from '../en/enter.ts';

export const enter: typeof english = {
  messages: {
    linkNeeded: {
      heading: 'Diese Seite öffnet sich mit einem Link',
      lines: [
        'Im Terminal, in dem Voicefit läuft, die Eingabetaste drücken. Es gibt einen Link aus, der einmal gilt.',
        'Auch ein offener Tab von Voicefit gibt einen Link: dort „Weiteren Tab öffnen“ wählen.',
      ],
    },
    opening: { heading: 'Voicefit wird geöffnet…', lines: [] },
    linkVoid: {
      heading: 'Dieser Link gilt nicht mehr',
      lines: [
        'Ein Link gilt einmal und zehn Minuten lang.',
        'Im Terminal, in dem Voicefit läuft, die Eingabetaste drücken: es gibt einen neuen Link aus.',
      ],
    },
    noAnswer: {
      heading: 'Voicefit antwortet nicht',
      lines: ['Im Terminal nachsehen, in dem es läuft. Ist es beendet, startet „voicefit serve“ es wieder.'],
    },
    nothingKept: {
      heading: 'Dieser Browser bewahrt nichts für diese Seite auf',
      lines: [
        'Voicefit braucht Websitedaten, solange der Tab offen ist. Nach dem Erlauben einen neuen Link verwenden.',
      ],
    },
  },
  noScript: 'Voicefit braucht JavaScript in diesem Browser.',
};
