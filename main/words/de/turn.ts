import type { turn as english } from '../en/turn.ts';

export const turn: typeof english = {
  about: (seconds) => `etwa ${seconds} je Runde`,
  byTheList: (seconds) => `etwa ${seconds} je Runde laut Modellliste`,
  scaled: (seconds) => `etwa ${seconds} je Runde, aus der Modellliste umgerechnet`,
  between: (low, high) => `${low} bis ${high}\u00A0s je Runde`,
  withThoughts: (turn, seconds) => `${turn}, dazu ${seconds} Denken`,
  withSomeThoughts: (turn, seconds) => `${turn}, dazu ${seconds}, wenn es denkt`,
  under: (seconds) => `unter ${seconds} je Runde`,
  unknown: 'Sekunden je Runde unbekannt',
};
