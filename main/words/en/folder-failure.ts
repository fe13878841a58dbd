import type { FolderFailure } from '../../nouns/folder-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import { diskErrorWords } from './disk-error.ts';

/** Why a folder named by a user is unusable. */
export function folderFailureWords(failure: FolderFailure): FailureWords {
  switch (failure.code) {
    case 'folder-not-writable':
      return {
        message: `Nothing can be written in ${failure.folder}: ${diskErrorWords(failure.why)}.`,
        nextStep: 'Choose another folder, or allow your user to write there.',
      };
    case 'folder-not-readable':
      return {
        message: `${failure.folder} cannot be read: ${diskErrorWords(failure.why)}.`,
        nextStep: 'Allow your user to read it, or choose another folder.',
      };
    case 'folder-missing':
      return {
        message: `There is no folder ${failure.folder}.`,
        nextStep: 'Check the path, or connect the disk that it is on.',
      };
    case 'not-a-folder':
      return { message: `${failure.folder} is a file, not a folder.`, nextStep: 'Choose another folder.' };
    case 'no-voice-server':
      return {
        message: `In ${failure.folder} there is no Compose file that starts local_ai_server.`,
        nextStep: 'Name the folder that holds its docker-compose.yml, or leave it out.',
      };
    case 'folder-not-absolute':
      return {
        message: `"${failure.typed}" is not an absolute path.`,
        nextStep: 'Type the full path, or one that starts with ~ for your home folder.',
      };
    case 'folder-name-invalid':
      return {
        message: 'This path has characters that no folder name can have.',
        nextStep: 'Type the path again, without line ends and other control characters.',
      };
  }
}
