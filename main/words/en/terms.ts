/** The words that pages explain. */
export type TermName =
  | 'token'
  | 'turn'
  | 'firstTurn'
  | 'range'
  | 'registry'
  | 'vram'
  | 'guideline'
  | 'score'
  | 'follows';

const words: Record<TermName, { readonly word: string; readonly meaning: string }> = {
  token: { word: 'token', meaning: 'A piece of a word, about three quarters of one.' },
  turn: {
    word: 'turn',
    meaning:
      'What a caller waits: speech-to-text (STT), the language model (LLM) and text-to-speech (TTS). STT waits for the silence after a sentence, then for its final result.',
  },
  firstTurn: {
    word: 'First turn',
    meaning: "Takes longer than later ones: the model also reads the assistant's instructions.",
  },
  range: {
    word: 'range',
    meaning: 'Where this figure lies when the machine is as busy as during the measurement.',
  },
  registry: { word: 'registry', meaning: 'A figure from the model list, not from this machine.' },
  vram: { word: 'VRAM', meaning: "The graphics card's own memory." },
  guideline: { word: 'guideline', meaning: "The model list's advice, not a limit." },
  score: {
    word: 'CPU score',
    meaning: 'Tokens per second that this processor reaches with Llama-2-7B.',
  },
  follows: {
    word: 'Follows',
    meaning:
      'How many of 541 written instructions the model followed in a published test (IFEval), with 16-bit weights.',
  },
};

export const terms = { words, close: 'Close' };
