import { useDebouncedValue } from '@mantine/hooks';
import type { FolderQuestion, Setup } from '../../../preload/contract.ts';
import { useWaited } from '../../blocks/use-waited.ts';
import { useAnswer } from '../../setup/use-answer.ts';
import { type FolderStatus, folderStatus } from './folder-status.ts';

/** While a user types, not every letter is checked. */
const TYPING_PAUSE_MS = 400;

/** Checks the folder in a field on the machine side, once typing pauses. */
export function useFolderCheck(
  setup: Setup,
  { folder, use }: FolderQuestion,
  isRequired: boolean,
): FolderStatus {
  const [settled] = useDebouncedValue(folder.trim(), TYPING_PAUSE_MS);
  const { answer, failure, isAsking } = useAnswer(
    (signal) => setup.probe.checkFolder({ folder: settled, use }, { signal }),
    settled === '' ? null : { settled, use },
  );
  const isUnsettled = isAsking || settled !== folder.trim();
  const waited = useWaited(isUnsettled);
  return folderStatus({
    folder,
    isRequired,
    check: answer,
    isAsking: isUnsettled,
    hasFailed: failure !== null,
    waited,
  });
}
