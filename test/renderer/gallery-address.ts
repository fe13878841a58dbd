/** The variable that tells test workers where this run's gallery is served. */
export const GALLERY_ADDRESS = 'VOICEFIT_GALLERY_ADDRESS';

/** Where a page of the gallery finds axe, which it need not take in anew for each question. */
export const AXE_PATH = '/assets/axe.js';

export function galleryAddress(): string {
  const address = process.env[GALLERY_ADDRESS];
  if (address === undefined) throw new Error('The gallery is built by the set-up of the browser tests.');
  return address;
}
