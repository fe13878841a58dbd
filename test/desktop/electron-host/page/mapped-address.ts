/*
 * Chromium routes no scheme that it does not know, and a program outside cannot teach it one. So pages of `app://host`
 * are shown at an https origin of their own, and every address that the app sees is the one that it meant.
 */

const schemes = new Set<string>();
const SUFFIX = '.electron-host.test';

export function mapScheme(scheme: string): void {
  schemes.add(scheme);
}

/** Where Chromium finds a page of the app. */
export function chromiumAddress(address: string): string {
  const url = URL.parse(address);
  const scheme = url?.protocol.slice(0, -1) ?? '';
  if (url === null || !schemes.has(scheme)) return address;
  return `https://${url.host}.${scheme}${SUFFIX}${url.pathname || '/'}${url.search}${url.hash}`;
}

/** The app's own address of the page that Chromium shows. */
export function appAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'https:' || !url.host.endsWith(SUFFIX)) return address;
  const host = url.host.slice(0, -SUFFIX.length);
  const dot = host.lastIndexOf('.');
  return `${host.slice(dot + 1)}://${host.slice(0, dot)}${url.pathname}${url.search}${url.hash}`;
}

/** The scheme of an address of the app, if it has registered that. */
export function mappedScheme(address: string): string | null {
  const scheme = URL.parse(address)?.protocol.slice(0, -1) ?? '';
  return schemes.has(scheme) ? scheme : null;
}
