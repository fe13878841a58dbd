import type { FileWarning } from '../../install/nouns/file-warning.ts';

/** What to know about a model file. */
export function fileWarningWords(warning: FileWarning): string {
  switch (warning.code) {
    case 'size-unknown':
      return warning.of === 'file'
        ? `${warning.file}: its size is unknown, so more disk space may be needed than stated.`
        : `${warning.file}: its size after unpacking is unknown, so more disk space may be needed than stated.`;
    case 'hash-unknown':
      return `${warning.file}: the model list has no hash of it, so it can only be compared with what its host states.`;
    case 'hash-from-host':
      return `${warning.file}: only the host that sent it vouches for its hash.`;
    case 'file-unverified':
      return `${warning.file} is there and is used, but there is nothing to compare it with.`;
    case 'folder-without-manifest':
      return `${warning.folder} was not unpacked by Voicefit. It is used as it is, and not checked for damage.`;
  }
}
