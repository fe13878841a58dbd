/** One message of the page: what is so, and what to do. */
export interface Message {
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface EnterTexts {
  readonly linkNeeded: Message;
  readonly opening: Message;
  readonly linkVoid: Message;
  readonly noAnswer: Message;
  readonly nothingKept: Message;
  readonly noScript: string;
}

const en: EnterTexts = {
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
  noScript: 'Voicefit needs JavaScript in this browser.',
};

const de: EnterTexts = {
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
  noScript: 'Voicefit braucht JavaScript in diesem Browser.',
};

const TEXTS = { en, de } as const;
export type EnterLanguage = keyof typeof TEXTS;

export function enterTexts(language: EnterLanguage): EnterTexts {
  return TEXTS[language];
}

/** The first of the browser's languages that we have; they come in the order of the user's liking. */
export function enterLanguage(acceptLanguage: string | undefined): EnterLanguage {
  const wanted = (acceptLanguage ?? '').split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return wanted.find((tag): tag is EnterLanguage => tag === 'en' || tag === 'de') ?? 'en';
}
