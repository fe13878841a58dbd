import { failing, nothing, step } from '../../steps/nouns/procedure.ts';
import { FolderCheck, FolderQuestion } from './folder-check.ts';
import { Machine } from './machine.ts';

/** What this machine has. */
export const probeContract = {
  run: step.input(nothing).output(Machine),
  checkFolder: failing.input(FolderQuestion.strict()).output(FolderCheck),
};
