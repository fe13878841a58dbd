import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { Warning } from '../nouns/warning.ts';
import { type ConfigFile, readConfigFile } from './config-file.ts';
import { editedFile, hasSecrets } from './edited-file.ts';
import { fileDiff } from './file-diff.ts';
import { type Template, templateOf } from './new-file.ts';
import type { ConfigChange } from './nouns/config-plan.ts';
import type { WantedFile } from './nouns/wanted-file.ts';

/** A file with what would be written into it. */
export interface PlannedChange {
  readonly file: ConfigFile;
  readonly wanted: WantedFile;
  readonly after: Buffer;
  readonly change: ConfigChange;
  /** A digest of what it was and would be; it reveals neither. */
  readonly digest: string;
  readonly writesSecrets: boolean;
  readonly warnings: readonly Warning[];
}

/**
 * Reads the files and puts what is wanted into them, without writing.
 * @param key makes the digests useless to others: secrets could be guessed from plain ones
 * @throws ConfigNotRead, ConfigUnreadable, ValueNotWritable
 */
export async function planChanges(
  folder: string,
  files: readonly WantedFile[],
  key: Buffer,
): Promise<PlannedChange[]> {
  const changes: PlannedChange[] = [];
  for (const wanted of files) {
    const file = await readConfigFile(join(folder, ...wanted.path.split('/')));
    const template = file.found === null ? await templateOf(folder, wanted.path) : null;
    changes.push(plannedChange(file, wanted, template, key));
  }
  return changes;
}

function plannedChange(
  file: ConfigFile,
  wanted: WantedFile,
  template: Template | null,
  key: Buffer,
): PlannedChange {
  const before = file.found?.text ?? template?.text ?? '';
  const { text, warnings } = editedFile(before, wanted, file.path);
  const comparedWith = file.found === null ? (template?.path ?? null) : wanted.path;
  const { text: diff, addedLines, removedLines } = fileDiff(before, text, { wanted, comparedWith });
  const isSame = text === before && template === null;
  const after = Buffer.from(text);
  const digest = createHmac('sha256', key)
    .update(`${file.path}\0${file.realPath}\0${file.found?.bytes.length ?? 'none'}\0`)
    .update(file.found?.bytes ?? '')
    .update(after)
    .digest('hex');
  const realPath = file.realPath === file.path ? null : file.realPath;
  const kind = isSame ? 'unchanged' : file.found === null ? 'new' : 'changed';
  const change = { path: file.path, realPath, kind, diff, addedLines, removedLines, backup: null } as const;
  return { file, wanted, after, change, digest, writesSecrets: hasSecrets(wanted), warnings };
}
