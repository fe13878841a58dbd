import { SCENES } from './scenes.ts';

/**
 * What the address asks for: `?state=measure-running&lang=de&scheme=dark`. Language and scheme are made
 * the browser's own before any page asks for them; a test leaves them out and sets the browser instead.
 */
const asked = new URLSearchParams(location.search);

const language = asked.get('lang');
if (language !== null) {
  Object.defineProperty(navigator, 'language', { value: language });
  Object.defineProperty(navigator, 'languages', { value: [language] });
}

const scheme = asked.get('scheme');
if (scheme !== null) {
  const { matchMedia } = window;
  window.matchMedia = (query) =>
    query.includes('prefers-color-scheme')
      ? matchMedia(query.includes(scheme) ? 'all' : 'not all')
      : matchMedia(query);
}

const name = asked.get('state');

/** `scene` is `undefined` where none is named: the gallery then lists them. */
export const wish = { name, scene: name === null ? undefined : sceneNamed(name) };

function sceneNamed(wanted: string) {
  const found = SCENES[wanted];
  if (found === undefined) throw new Error(`The gallery has no state ${wanted}.`);
  if (location.hash === '') history.replaceState(null, '', `#/${found.page}`);
  return found;
}
