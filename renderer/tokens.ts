/**
 * Every colour of the wizard. Text meets 4.5:1 and borders, marks and charts 3:1 (WCAG 2.2) on each ground
 * that they are drawn on; `line` is decoration and carries no meaning.
 */

/** A name is what the colour is for. `ok`, `warn` and `bad` are used on their own wash or on the card. */
export interface Colours {
  readonly page: string;
  readonly card: string;
  /** Chart ground, fields and the waiting button. */
  readonly well: string;
  readonly ink: string;
  /** Second text, placeholders. */
  readonly soft: string;
  /** Borders of fields, buttons and radio cards. */
  readonly edge: string;
  /** Rules and gridlines. */
  readonly line: string;
  /** Main button, links, focus ring, the language model in charts. */
  readonly accent: string;
  readonly accentHover: string;
  readonly onAccent: string;
  /** The chosen card, the current step. */
  readonly accentWash: string;
  /** Speech to text and text to speech in charts. */
  readonly part: string;
  readonly ok: string;
  readonly okWash: string;
  readonly warn: string;
  readonly warnWash: string;
  readonly bad: string;
  readonly badWash: string;
}

export const LIGHT: Colours = {
  page: '#F6F7F5',
  card: '#FFFFFF',
  well: '#ECEEEB',
  ink: '#1A2023',
  soft: '#525C62',
  edge: '#737D83',
  line: '#D3D8D6',
  accent: '#0B6960',
  accentHover: '#08534C',
  onAccent: '#FFFFFF',
  accentWash: '#E1F0EE',
  part: '#5A6974',
  ok: '#1C6B38',
  okWash: '#E3F2E7',
  warn: '#7F4D00',
  warnWash: '#FCEFD6',
  bad: '#AD241C',
  badWash: '#FBE6E4',
};

export const DARK: Colours = {
  page: '#14181A',
  card: '#1C2225',
  well: '#101315',
  ink: '#E8ECEA',
  soft: '#A6B0B4',
  edge: '#7E898E',
  line: '#343C40',
  accent: '#5CC4B6',
  accentHover: '#2FA397',
  onAccent: '#1A2023',
  accentWash: '#17322F',
  part: '#9CAAB3',
  ok: '#7CCB93',
  okWash: '#17301F',
  warn: '#EDB455',
  warnWash: '#362A12',
  bad: '#FF9A8F',
  badWash: '#3A1D1B',
};

/** Light to dark, for Mantine's components. */
export const ACCENT_SHADES = [
  '#E1F0EE',
  '#C3E2DE',
  '#93CBC4',
  '#5CC4B6',
  '#2FA397',
  '#15877C',
  '#0E766C',
  '#0B6960',
  '#08534C',
  '#06403B',
] as const;

/** `accentWash` is `--vf-accent-wash` in style sheets. */
export function variableName(colour: string): `--vf-${string}` {
  return `--vf-${colour.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
