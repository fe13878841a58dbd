import type { terms as english } from '../en/terms.ts';

export const terms: typeof english = {
  words: {
    token: { word: 'Token', meaning: 'Ein Stück eines Wortes, etwa drei Viertel davon.' },
    turn: {
      word: 'Runde',
      meaning:
        'Was ein Anrufer wartet: Hören (STT), Denken (LLM) und Sprechen (TTS). STT wartet die Stille nach einem Satz ab, dann das Endergebnis.',
    },
    firstTurn: {
      word: 'Erste Runde',
      meaning: 'Dauert länger als spätere: Das Modell liest auch die Anweisungen des Assistenten.',
    },
    range: {
      word: 'Spanne',
      meaning: 'Wo dieser Wert liegt, wenn der Rechner so beschäftigt ist wie bei der Messung.',
    },
    registry: { word: 'Liste', meaning: 'Ein Wert aus der Modellliste, nicht von diesem Rechner.' },
    vram: { word: 'VRAM', meaning: 'Der eigene Speicher der Grafikkarte.' },
    guideline: { word: 'Richtwert', meaning: 'Ein Rat der Modellliste, keine Grenze.' },
    score: {
      word: 'CPU-Wert',
      meaning: 'Token je Sekunde, die dieser Prozessor mit Llama-2-7B erreicht.',
    },
    follows: {
      word: 'Befolgt',
      meaning:
        'Wie viele von 541 schriftlichen Anweisungen das Modell in einem veröffentlichten Test (IFEval) befolgt hat, mit 16-Bit-Gewichten.',
    },
  },
  close: 'Schließen',
};
