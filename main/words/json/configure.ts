import type { ConfigPlan, NextCommand, Undone } from '../../configure/nouns/config-plan.ts';
import { shellWord } from '../../nouns/shell-word.ts';
import { warningJson } from './warning.ts';

/** What `configure --json` prints. `isWritten`: the files are as the changes say. */
export function configureJson(
  { id: _, target, changes, next, warnings, ...plan }: ConfigPlan,
  isWritten: boolean,
) {
  return {
    target,
    changes,
    next: next.map(commandLine),
    warnings: warnings.map(warningJson),
    written: isWritten,
    ...plan,
  };
}

/** What `configure --undo --json` prints. */
export function undoneJson({ project, files }: Undone) {
  return { project, files };
}

/** In its folder, to be copied as it is. */
export function commandLine({ command, folder }: NextCommand): string {
  return folder === null ? command : `cd ${shellWord(folder)} && ${command}`;
}
