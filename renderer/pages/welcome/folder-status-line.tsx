import type { FolderQuestion } from '../../../preload/contract.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import type { FolderStatus } from './folder-status.ts';

interface FolderStatusLineProps {
  readonly status: FolderStatus;
  readonly use: FolderQuestion['use'];
}

/** One line under a folder's field. */
export function FolderStatusLine({ status, use }: FolderStatusLineProps) {
  const { welcome, sentences } = useTexts();
  const format = useFormat();
  switch (status.kind) {
    case 'nothing':
      return null;
    case 'checking':
      return welcome.checking;
    case 'slow':
      return welcome.slow;
    case 'unchecked':
      return welcome.unchecked;
    case 'missing':
      return welcome.folderNeeded;
    case 'problem': {
      const { message, nextStep } = sentences.failure(status.problem, format);
      return `${message} ${nextStep}`;
    }
    case 'good':
      if (use === 'voice-server') return welcome.serverFound;
      if (status.freeBytes === null) return welcome.freeUnknown;
      return (status.exists ? welcome.free : welcome.freeAndNew)(format.file(status.freeBytes));
  }
}
