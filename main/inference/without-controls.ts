import { stripVTControlCharacters } from 'node:util';

/** C0 but the line break, DEL and C1. */
const CONTROL = /(?!\n)\p{Cc}/gu;

/**
 * A text that others have written, such as a model or a server, without what a terminal would obey: whole escape
 * sequences and single control characters. Line breaks stay, and tabs are spaces.
 */
export function withoutControls(text: string): string {
  return stripVTControlCharacters(text).replaceAll('\t', ' ').replaceAll(CONTROL, '');
}
