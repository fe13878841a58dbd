import type { HashAlgorithm } from '../nouns/hash-protocol.ts';
import type { FollowedFile, Hasher } from './hasher.ts';

/** The file whose beginning is hashed while the rest arrives. */
export interface GrowingFile {
  readonly path: string;
  readonly blockBytes: number;
  readonly blockCount: number;
  /** Bytes and checksum (CRC-32) of a block that is there; `null`: it is not. */
  blockAt(block: number): { readonly bytes: number; readonly crc32: number } | null;
  /** So many blocks from the first on are read and hashed. */
  onHashed(blocks: number): void;
  /** The block on disk is not what was written. */
  onDamaged(block: number): void;
}

/**
 * The hash of a file that is being fetched. It reads from disk what was written, blocks of an earlier process too,
 * so what was damaged there is noticed, and only that needs to be fetched again.
 */
export class PrefixHash implements Disposable {
  readonly #file: GrowingFile;
  readonly #followed: FollowedFile;
  /** The next block to add. */
  #next = 0;

  constructor(file: GrowingFile, algorithm: HashAlgorithm, hasher: Hasher, signal: AbortSignal) {
    this.#file = file;
    const { path, blockBytes, blockCount } = file;
    this.#followed = hasher.follow(
      { path, algorithm, blockBytes, blockCount },
      {
        onHashed: (blocks) => file.onHashed(blocks),
        onDamaged: (block) => {
          this.#next = block;
          file.onDamaged(block);
        },
      },
      signal,
    );
  }

  /** Once the last block has been hashed. @throws HasherEnded, FileUnreadable */
  get value(): Promise<string> {
    return this.#followed.hash;
  }

  /** Blocks have arrived: those that follow the hashed ones are hashed. */
  advance(): void {
    const from = this.#next;
    const blocks: { bytes: number; crc32: number }[] = [];
    for (let block = this.#file.blockAt(this.#next); block !== null; block = this.#file.blockAt(this.#next)) {
      blocks.push(block);
      this.#next += 1;
    }
    if (blocks.length > 0) this.#followed.add(from, blocks);
  }

  [Symbol.dispose](): void {
    this.#followed.drop();
  }
}
