import type { Scene } from './scene.ts';
import { SCENES } from './scenes.ts';

/**
 * The parameters of an address: `?state=measure-running&lang=de&scheme=dark`. Language and scheme are made
 * the browser's own before a page reads them; a test omits the scheme and sets the browser instead.
 * `undefined` without a state: the gallery then lists them.
 */
export function askedScene(search: string): Scene | undefined {
  const asked = new URLSearchParams(search);
  const [language, scheme, name] = ['lang', 'scheme', 'state'].map((key) => asked.get(key) ?? undefined);
  if (language !== undefined) speak(language);
  if (scheme !== undefined) paint(scheme);
  return name === undefined ? undefined : sceneNamed(name);
}

function speak(language: string): void {
  Object.defineProperty(navigator, 'language', { value: language, configurable: true });
  Object.defineProperty(navigator, 'languages', { value: [language], configurable: true });
}

function paint(scheme: string): void {
  const { matchMedia } = window;
  window.matchMedia = (query) =>
    query.includes('prefers-color-scheme')
      ? matchMedia(query.includes(scheme) ? 'all' : 'not all')
      : matchMedia(query);
}

function sceneNamed(wanted: string): Scene {
  const found = SCENES[wanted];
  if (found === undefined) throw new Error(`The gallery has no state ${wanted}.`);
  return found;
}
