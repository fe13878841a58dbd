import { isIP } from 'node:net';
import type { Identity } from './identity.ts';

/**
 * A text without names of this machine and its user, paths of their folders, serial numbers and network
 * addresses. What cannot be distinguished from these is removed too: strangers read a report.
 */
export function scrubText(text: string, identity: Identity): string {
  const { hostNames, userNames, folders, numbers } = identity;
  return [
    (rest: string) => scrubFolders(rest, folders),
    scrubPaths,
    (rest: string) => rest.replaceAll(ADDRESS_AT_HOST, '<address>'),
    scrubNumbers,
    (rest: string) => scrubNames(rest, numbers, '<number>'),
    (rest: string) => scrubNames(rest, hostNames, '<host>', DOMAIN),
    (rest: string) => scrubNames(rest, userNames, '<user>'),
  ].reduce((rest, scrub) => scrub(rest), text);
}

/** No path goes on behind these. */
const ENDS = String.raw`"'\x60<>|*?`;
/** A space belongs to a path if a folder's name continues after it: `/My Files/x`, not `/a and /b`. */
const REST = String.raw`(?:[^\s${ENDS}]| (?=[^\\/:.,;\n${ENDS}]{0,200}[^\s\\/:.,;${ENDS}][\\/]))*`;
/** Folders of the system: their names reveal nothing, and often matter. */
const OF_THE_SYSTEM = String.raw`(?:dev(?!/disk/by-)|proc|sys|usr(?!/home/)|lib|lib64|etc|bin|sbin)(?=[/\s]|$)`;
const POSIX_PATH = new RegExp(String.raw`(?<![\w.~<>/\\-])/(?!${OF_THE_SYSTEM})[^\s/${ENDS}]${REST}`, 'g');
const WINDOWS_PATH = new RegExp(String.raw`(?<![A-Za-z])(?:[A-Za-z]:[\\/]|\\\\)${REST}`, 'g');
const FILE_ADDRESS = /file:\/\/(?:localhost)?(?=\/)/gi;
const ADDRESS_AT_HOST = /[\w.+-]{1,100}@[\w-][\w.-]{0,250}/g;

function scrubFolders(text: string, folders: Identity['folders']): string {
  return folders
    .filter(([folder]) => folder.length > 1)
    .toSorted(([a], [b]) => b.length - a.length)
    .reduce((rest, [folder, label]) => {
      const path = folder.split(/[\\/]/).map(literal).join(String.raw`[\\/]`);
      const within = new RegExp(String.raw`${path}(?![\p{L}\p{N}_-])(?:[\\/]${REST})?`, 'giu');
      return rest.replaceAll(within, (found) => inPlaceOf(found, label));
    }, text);
}

function scrubPaths(text: string): string {
  return text
    .replaceAll(FILE_ADDRESS, '')
    .replaceAll(WINDOWS_PATH, (found) => inPlaceOf(found, '<path>'))
    .replaceAll(POSIX_PATH, (found) => inPlaceOf(found, '<path>'));
}

/** The model's file name may be the point of the whole report; the end of a sentence is not a path. */
function inPlaceOf(path: string, label: string): string {
  const end = /[.,;:!)\]]*$/.exec(path)?.[0] ?? '';
  const file = /[^\\/]+\.(?:gguf|onnx)$/i.exec(path.slice(0, path.length - end.length))?.[0];
  return `${file === undefined ? label : `${label}/${file}`}${end}`;
}

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
const MAC = /(?<![0-9a-f])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![0-9a-f])/gi;
const CISCO_MAC = /(?<![0-9a-f.])(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}(?![0-9a-f.])/gi;
/** Without separators, in a sentence; alone it is an id of ours. */
const BARE_MAC = /(?<![0-9a-z])(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{12}(?![0-9a-z])/gi;
const IPV4 = /(?<!\d\.?)(?:\d{1,3}\.){3}\d{1,3}(?!\.?\d)/g;
const IPV6 = /(?<![0-9a-z:])[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:\.\d{1,3}){0,3}(?:%\w+)?(?![0-9a-z:])/gi;
/** "Serial Number: 0324617", "serial: PF2X", "serial number is 4711", "S/N 123", "SN: 123". */
const SERIAL =
  /\b(serial(?:[ _-]?(?:number|no\.?))?|s\/n|sn(?=\s*[:=#]))(\s*(?:[:=#]|\bis\b)?\s*)(?=[\w-]*\d)[\w-]{4,}/gi;

function scrubNumbers(text: string): string {
  return text
    .replaceAll(UUID, '<number>')
    .replaceAll(MAC, '<address>')
    .replaceAll(CISCO_MAC, '<address>')
    .replaceAll(BARE_MAC, (found) => (found === text ? found : '<address>'))
    .replaceAll(IPV4, (found) => (isIP(found) === 0 ? found : '<address>'))
    .replaceAll(IPV6, (found) => (isIP(found.replace(/%.*/, '')) === 0 ? found : '<address>'))
    .replaceAll(SERIAL, '$1$2<number>');
}

/** Names so common that they identify nobody. */
const TELL_NOTHING = new Set(['root', 'localhost', '0.0.0.0', '127.0.0.1', '::1', '00:00:00:00:00:00']);

/** Two labels, or one of a home network: `.meyer.local`, `.lan`; not the end of a file name. */
const DOMAIN = String.raw`(?:(?:\.[\p{L}\p{N}-]+)+\.[\p{L}\p{N}-]+|\.(?:local|lan|home|internal|localdomain))?`;

/** Only whole words: a user named Ada must not turn every adapter into a riddle. */
function scrubNames(text: string, names: readonly string[], label: string, andThen = ''): string {
  return names
    .filter((name) => name.length > 1 && !TELL_NOTHING.has(name.toLowerCase()))
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, name) => {
      const word = new RegExp(`(?<![\\p{L}\\p{N}])${literal(name)}${andThen}(?![\\p{L}\\p{N}])`, 'giu');
      return rest.replaceAll(word, label);
    }, text);
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
