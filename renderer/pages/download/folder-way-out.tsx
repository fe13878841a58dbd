import type { Failure } from '../../../preload/contract.ts';
import { Button } from '../../frame/button.tsx';
import type { PageProps } from '../../page.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** What another models folder, perhaps on another disk, may help against. */
const OF_THE_FOLDER: readonly Failure['code'][] = [
  'not-enough-disk',
  'folder-not-writable',
  'folder-not-readable',
  'folder-missing',
  'not-a-folder',
];

interface FolderWayOutProps {
  readonly failures: readonly Failure[];
  readonly go: PageProps['go'];
}

/** Leads to where the models folder is named, if another one may help. */
export function FolderWayOut({ failures, go }: FolderWayOutProps) {
  const { refused } = useTexts().download;
  if (!failures.some(({ code }) => OF_THE_FOLDER.includes(code))) return null;
  return (
    <div>
      <Button small onClick={() => go('welcome')}>
        {refused.folder}
      </Button>
    </div>
  );
}
