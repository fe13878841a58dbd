import type { FileHash } from '../nouns/file-hash.ts';

/** A verified file elsewhere that has the content of a wanted one. */
export interface Copy {
  /** Absolute. */
  readonly from: string;
  /** `import`: of an export; `reuse`: another program's on this machine, or one of another name. */
  readonly source: 'reuse' | 'import';
  /** What taking it costs of disk space: 0 if it can be linked. */
  readonly costsBytes: number;
  /** Its state when it was verified. */
  readonly bytes: number;
  readonly mtimeMs: number;
  /** A second name would not do: the two are meant to be independent, such as a model and its copy on a stick. */
  readonly mayNotBeLinked?: boolean;
  /** Its hash, if that of the wanted file is unknown. */
  readonly hash?: FileHash;
}
