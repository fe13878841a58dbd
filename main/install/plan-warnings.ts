import type { ModelFile } from './nouns/install-plan.ts';
import type { InstallWarning } from './nouns/install-warning.ts';
import type { Presence } from './presence.ts';

/** A wanted file, and what lies at its path. */
export interface Look {
  readonly file: ModelFile;
  readonly presence: Presence;
}

/** What to know about the files and the disk before an installation. */
export function planWarnings(
  looks: readonly Look[],
  { folder, freeBytes }: { readonly folder: string; readonly freeBytes: number | null },
): InstallWarning[] {
  const warnings = looks.flatMap(fileWarnings);
  return freeBytes === null ? [...warnings, { code: 'disk-unknown', folder }] : warnings;
}

function fileWarnings({ file, presence }: Look): InstallWarning[] {
  const { path, kind, bytes, hash, unpackedBytes } = file;
  if (presence.kind === 'verified') return [];
  if (presence.kind === 'unverified') {
    return presence.why === 'no-manifest'
      ? [{ code: 'folder-without-manifest', folder: path }]
      : [{ code: 'file-unverified', file: path }];
  }
  const warnings: InstallWarning[] = [];
  if (bytes === null) warnings.push({ code: 'size-unknown', file: path, of: 'file' });
  // Otherwise it is estimated from the size of the archive.
  if (kind === 'archive' && unpackedBytes === null && bytes === null) {
    warnings.push({ code: 'size-unknown', file: path, of: 'unpacked' });
  }
  if (hash === null) warnings.push({ code: 'hash-unknown', file: path });
  return warnings;
}
