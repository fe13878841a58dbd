/** The variable with the address of this run's gallery, for test workers. */
export const GALLERY_ADDRESS = 'VOICEFIT_GALLERY_ADDRESS';

/** The address of axe for gallery pages, so that it is cached between checks. */
export const AXE_PATH = '/assets/axe.js';

export function galleryAddress(): string {
  const address = process.env[GALLERY_ADDRESS];
  if (address === undefined) throw new Error('The gallery is built by the set-up of the browser tests.');
  return address;
}
