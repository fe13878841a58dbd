/** What begins a sequence that a terminal obeys, such as a colour or a window's title; the second in one character. */
const [ESCAPE, CSI] = ['\u001B', '\u009B'];
/** The end of a title: the bell, or an escape sequence of its own. */
const BELL = '\u0007';
/** As ECMA-48 writes them: parameters, intermediates and a last letter; or a text up to its end. */
const SEQUENCE = new RegExp(
  [
    `(?:${ESCAPE}\\[|${CSI})[0-?]*[ -/]*[@-~]`,
    `${ESCAPE}[\\]PX^_][^${BELL}${ESCAPE}]*(?:${BELL}|${ESCAPE}\\\\)?`,
    `${ESCAPE}[ -/]*[0-~]`,
  ].join('|'),
  'gu',
);
/** C0 but the line break, DEL and C1. */
const CONTROL = /(?!\n)\p{Cc}/gu;

/**
 * A text that others have written, such as a model or a server, without what a terminal would obey: whole escape
 * sequences and single control characters. Line breaks stay, and tabs are spaces.
 */
export function withoutControls(text: string): string {
  return text.replaceAll(SEQUENCE, '').replaceAll('\t', ' ').replaceAll(CONTROL, '');
}
