/** The variable that tells test workers where this run's gallery was built. */
export const GALLERY_FOLDER = 'VOICEFIT_GALLERY_FOLDER';

export function galleryFolder(): string {
  const folder = process.env[GALLERY_FOLDER];
  if (folder === undefined) throw new Error('The gallery is built by the set-up of the browser tests.');
  return folder;
}
