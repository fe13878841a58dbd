import type { SttModel } from '../../registry/schema.ts';
import type { SttInstall } from '../install/nouns/stt-install.ts';
import { GIB, MB } from '../nouns/bytes.ts';

/** What a card keeps for itself, and a machine for its system. */
const VRAM_SHARE = 0.95;
const SYSTEM_RAM_BYTES = GIB;

/** How many bytes of a machine's RAM models may take; negative on a machine smaller than its system. */
export function ramForModelsBytes(usableBytes: number): number {
  return usableBytes - SYSTEM_RAM_BYTES;
}

/** How many bytes of a card's memory models may take. */
export function vramForModelsBytes(vramBytes: number): number {
  return VRAM_SHARE * vramBytes;
}

/** RAM of one speech model while it runs, without folders that rescore; without a measured value, its file's size. */
export function speechModelBytes(model: Pick<SttModel, 'ram_mb' | 'bytes'> | undefined): number {
  if (model === undefined) return 0;
  return model.ram_mb === null ? (model.bytes ?? 0) : model.ram_mb * MB;
}

type SttMemory = Pick<SttModel, 'ram_mb' | 'ram_mb_with_rescoring' | 'bytes' | 'optional_folders'>;

/**
 * RAM of a speech-to-text model that is installed without these folders, and which figure that is. Whole, the
 * largest attested one counts.
 */
export function sttModelBytes(
  model: SttMemory,
  without: readonly string[],
): Pick<SttInstall, 'ramBytes' | 'figure'> {
  const { ram_mb, ram_mb_with_rescoring = 0, optional_folders = [] } = model;
  const ramBytes = speechModelBytes(model);
  const rescoringBytes = ram_mb_with_rescoring * MB;
  const isWhole = !optional_folders.some(({ name }) => without.includes(name));
  if (isWhole && rescoringBytes > ramBytes) return { ramBytes: rescoringBytes, figure: 'with-rescoring' };
  return { ramBytes, figure: ram_mb === null ? 'file-size' : 'listed' };
}
