import type { FolderFailure } from '../../nouns/folder-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import { diskErrorWords } from './disk-error.ts';

/** Why a folder named by a user is unusable. */
export function folderFailureWords(failure: FolderFailure): FailureWords {
  switch (failure.code) {
    case 'folder-not-writable':
      return {
        message: `In ${failure.folder} kann nichts geschrieben werden: ${diskErrorWords(failure.why)}.`,
        nextStep: 'Einen anderen Ordner wählen oder das Schreiben dort erlauben.',
      };
    case 'folder-not-readable':
      return {
        message: `${failure.folder} lässt sich nicht lesen: ${diskErrorWords(failure.why)}.`,
        nextStep: 'Das Lesen erlauben oder einen anderen Ordner wählen.',
      };
    case 'folder-missing':
      return {
        message: `Es gibt keinen Ordner ${failure.folder}.`,
        nextStep: 'Den Pfad prüfen oder den Datenträger anschließen, auf dem er liegt.',
      };
    case 'not-a-folder':
      return {
        message: `${failure.folder} ist eine Datei, kein Ordner.`,
        nextStep: 'Einen anderen Ordner wählen.',
      };
    case 'no-voice-server':
      return {
        message: `In ${failure.folder} ist keine Compose-Datei, die local_ai_server startet.`,
        nextStep: 'Den Ordner mit seiner docker-compose.yml nennen oder weglassen.',
      };
    case 'folder-not-absolute':
      return {
        message: `„${failure.typed}“ sagt nicht, wo es beginnt.`,
        nextStep: 'Den ganzen Pfad eingeben, oder einen, der mit ~ für den eigenen Ordner beginnt.',
      };
    case 'folder-name-invalid':
      return {
        message: 'Der Pfad enthält Zeichen, die kein Ordnername haben kann.',
        nextStep: 'Den Pfad neu eingeben, ohne Zeilenumbrüche und andere Steuerzeichen.',
      };
  }
}
