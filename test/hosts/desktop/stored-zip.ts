import { zipFile } from '../../install/unpack/zip-file.ts';

const PROGRAM_MODE = 0o100755;

/** A zip archive of programs and texts, uncompressed. */
export function storedZip(files: Readonly<Record<string, string>>): Buffer {
  return zipFile(Object.entries(files).map(([name, data]) => ({ name, data, mode: PROGRAM_MODE })));
}
