import type { Hasher } from '../hash/hasher.ts';
import { PrefixHash } from '../hash/prefix-hash.ts';
import type { HashAlgorithm } from '../nouns/hash-protocol.ts';
import { BLOCK_BYTES, blockCount, bytesOfBlock } from './blocks.ts';
import { type PartialFile, partialOf } from './partial-file.ts';

/** Hashes a partial file while it grows; a block that is damaged on disk is forgotten, so that it is missing again. */
export function followPartial(
  partial: PartialFile,
  how: { algorithm: HashAlgorithm; hasher: Hasher; signal: AbortSignal },
  on: { hashed(bytes: number): void; missing(): void },
): PrefixHash {
  const { bytes } = partial.header;
  const file = {
    path: partialOf(partial.target),
    blockBytes: BLOCK_BYTES,
    blockCount: blockCount(bytes),
    blockAt(block: number) {
      const crc32 = partial.safe.get(block);
      return crc32 === undefined ? null : { bytes: bytesOfBlock(block, bytes), crc32 };
    },
    onHashed: (blocks: number) => on.hashed(Math.min(bytes, blocks * BLOCK_BYTES)),
    onDamaged(block: number) {
      partial.forget(block);
      on.missing();
    },
  };
  return new PrefixHash(file, how.algorithm, how.hasher, how.signal);
}
