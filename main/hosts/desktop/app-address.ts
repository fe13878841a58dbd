/** Pages have an origin of their own, unlike with `file://`, where every file would share one. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'voicefit';

/** The address of the wizard at one of its pages; without one, at its current or first page. */
export function pageAddress(page?: string): string {
  return `${APP_SCHEME}://${APP_HOST}/index.html${page === undefined ? '' : `#/${page}`}`;
}
