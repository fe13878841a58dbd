/** Blanks and quotes are encoded in a URL: as they are, they would end a word of a command line. */
const UNENCODED = /[\s"'`\\<>^{}|]/;
const MAX_LENGTH = 500;

/** Whether it is a WebSocket address of a voice server: without a name, a password or a `#part`, which none may have. */
export function isServerUrl(text: string): boolean {
  if (text.length > MAX_LENGTH || UNENCODED.test(text) || text.includes('#')) return false;
  const url = URL.parse(text);
  if (url === null || !/^wss?:\/\//i.test(text) || url.hostname === '') return false;
  return url.username === '' && url.password === '';
}
