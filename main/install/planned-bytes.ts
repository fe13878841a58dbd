import { MB } from '../nouns/bytes.ts';
import type { PlannedFile } from './nouns/install-plan.ts';

/**
 * Left free: journals and manifests (3 MB for 40 GB), blocks that files fill in part, and what other programs write
 * while the models arrive. A system whose disk is full to the last byte fails in stranger ways than with a refusal.
 */
export const RESERVE_BYTES = 100 * MB;

type Bytes = Pick<PlannedFile, 'action' | 'bytes' | 'unpackedBytes' | 'kind'>;

/** Disk space for all that will be written, with the reserve; 0 if nothing will. Unknown sizes count nothing. */
export function neededBytes(files: readonly Bytes[]): number {
  const bytes = files.reduce((sum, file) => sum + arrivingBytes(file) + unpackingBytes(file), 0);
  return bytes === 0 ? 0 : bytes + RESERVE_BYTES;
}

/** What of a file comes over the network. */
export function bytesFromNetwork({ action, bytes }: Pick<Bytes, 'action' | 'bytes'>): number {
  if (action.kind === 'fetch') return bytes ?? 0;
  return action.kind === 'continue' ? action.restBytes : 0;
}

/** What lies at the path is replaced only when all is there, so it gives no space back. */
function arrivingBytes(file: Bytes): number {
  const { action } = file;
  return 'costsBytes' in action ? action.costsBytes : bytesFromNetwork(file);
}

/**
 * What a speech model's archive unpacks to, as a multiple of itself, where the registry does not say. Of Vosk's models
 * whose sizes are known, ja-0.22 has 1.5, and the small English one 1.6; a part that is left out makes it less.
 */
const USUAL_UNPACKING = 1.7;

/** Both an archive and what it becomes are on the disk for a while. */
function unpackingBytes({ action, kind, bytes, unpackedBytes }: Bytes): number {
  if (kind === 'file' || ['present', 'unverified', 'blocked', 'import-folder'].includes(action.kind))
    return 0;
  return unpackedBytes ?? Math.round((bytes ?? 0) * USUAL_UNPACKING);
}
