/** Blanks and quotes are encoded in a URL: as they are, they would end a word of a command line. */
const UNENCODED = /[\s"'`\\<>^{}|]/;
const MAX_LENGTH = 500;

/**
 * Whether it is a WebSocket address of a voice server: without a name or a password, a `?query`, which may hold one and
 * which no server reads, or a `#part`, which none may have. Addresses are shown and written.
 */
export function isServerUrl(text: string): boolean {
  if (text.length > MAX_LENGTH || UNENCODED.test(text) || /[?#]/.test(text)) return false;
  const url = URL.parse(text);
  if (url === null || !/^wss?:\/\//i.test(text) || url.hostname === '') return false;
  return url.username === '' && url.password === '';
}
