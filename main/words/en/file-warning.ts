import type { FileWarning } from '../../install/nouns/file-warning.ts';

/** What to know about a model file. */
export function fileWarningWords(warning: FileWarning): string {
  switch (warning.code) {
    case 'size-unknown':
      return warning.of === 'file'
        ? `${warning.file}: its size is unknown, so more disk space may be needed than stated.`
        : `${warning.file}: its size after unpacking is unknown, so more disk space may be needed than stated.`;
    case 'hash-unknown':
      return `${warning.file}: the model list has no hash for it, so only the hash that its host states is checked.`;
    case 'hash-from-host':
      return `${warning.file}: its hash comes only from the host that sent it.`;
    case 'file-unverified':
      return `${warning.file} is used as it is: there is no hash to compare it with.`;
    case 'folder-without-manifest':
      return `${warning.folder} was not unpacked by Voicefit. It is used as it is, and not checked for damage.`;
  }
}
