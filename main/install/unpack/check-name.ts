import type { ArchiveFlaw } from '../errors.ts';

/** What every usual file system can hold: Linux and macOS 255 bytes per name, macOS 1024 per path. */
const MOST_PART_BYTES = 255;
export const MOST_NAME_BYTES = 1024;

/** A model has five at most. */
const MOST_PARTS = 32;

/** Windows refuses them all, and `\ufffd` stands for what is no text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what must not be there
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f<>:"|?*\\\ufffd]/;

/** Windows cuts off dots and spaces at the end. */
const CUT_OFF = /[. ]$/;

/**
 * Devices of Windows, in any folder and with any extension.
 * Source: learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i;

/**
 * Why no file or folder of this name is written; `null`: it may be. Names that one system takes and another
 * refuses are refused everywhere, since models folders are shared and copied.
 */
export function nameFlaw(name: string): ArchiveFlaw | null {
  if (leadsOut(name)) return 'outside';
  const parts = partsOf(name);
  if (parts.length > MOST_PARTS || Buffer.byteLength(name) > MOST_NAME_BYTES) return 'reserved-name';
  return parts.every(isUsable) ? null : 'reserved-name';
}

/** The names of the folders that lead to it and its own; a folder's name ends with `/`. */
export function partsOf(name: string): string[] {
  return name.replace(/\/$/, '').split('/');
}

/** For Windows a backslash separates folders, and a letter with a colon names a disk. */
function leadsOut(name: string): boolean {
  return /^[/\\]|^[a-z]:/i.test(name) || name.split(/[/\\]/).includes('..');
}

function isUsable(part: string): boolean {
  if (part === '' || Buffer.byteLength(part) > MOST_PART_BYTES) return false;
  return !FORBIDDEN.test(part) && !CUT_OFF.test(part) && !DEVICE.test(part);
}
