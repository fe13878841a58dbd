import type { ConfigureFailure } from '../../nouns/configure-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import { diskErrorWords } from './disk-error.ts';

/** Why a configuration could not be written, or taken back. */
export function configureFailureWords(failure: ConfigureFailure): FailureWords {
  switch (failure.code) {
    case 'config-unreadable':
      return {
        message: `${failure.file} cannot be understood${failure.line === null ? '' : ` (line ${failure.line})`}: ${FLAWS[failure.flaw]}. It was left as it is.`,
        nextStep: 'Correct it and try again, or copy the lines as text.',
      };
    case 'config-not-read':
      return notRead(failure);
    case 'config-not-written':
      return {
        message: `${failure.file} cannot be written: ${diskErrorWords(failure.why)}. Nothing was changed.`,
        nextStep: 'Remove the cause and try again, or copy the lines as text.',
      };
    case 'config-changed-meanwhile':
      return {
        message: `${failure.file} was changed by another program after its changes were shown. Nothing was written.`,
        nextStep: 'Look at the changes again.',
      };
    case 'config-changed-since':
      return {
        message: `${failure.file} was changed or removed after Voicefit wrote it, so it was not put back.${failure.backup === null ? '' : ` Its earlier content is in ${failure.backup}.`}`,
        nextStep:
          failure.backup === null
            ? 'Put back by hand what you want.'
            : 'Compare the two and put back what you want.',
      };
    case 'nothing-to-undo':
      return {
        message:
          'There is nothing to undo: only the last configuration that Voicefit wrote can be put back. There is none, it was put back already, or it is in another folder.',
        nextStep: 'Earlier backups are next to each file, with .bak in their names.',
      };
    case 'backup-missing':
      return {
        message: `${failure.file} cannot be put back: its backup ${failure.backup} is gone or damaged.`,
        nextStep: 'Put the file back by hand, from another backup beside it.',
      };
    case 'value-not-writable':
      return {
        message: `The value of ${failure.key} has characters that cannot be written to a configuration file.`,
        nextStep: 'Use one in a single line, without control characters.',
      };
  }
}

function notRead(failure: Extract<ConfigureFailure, { code: 'config-not-read' }>): FailureWords {
  return {
    message: `${failure.file} cannot be read: ${isSpecial(failure.why) ? SPECIAL : diskErrorWords(failure.why)}.`,
    nextStep: NOT_READ[failure.why] ?? 'Remove the cause and try again, or copy the lines as text.',
  };
}

/** A pipe, a socket or a device stands where a file should. */
function isSpecial(why: string): boolean {
  return why === 'EINVAL';
}

const SPECIAL = 'it is a pipe or a device';

const RIGHTS = 'Change its permissions, or copy the lines as text.';
const PLAIN_FILE = 'Put a plain file there, or copy the lines as text.';
const NOT_READ: Readonly<Record<string, string>> = {
  EACCES: RIGHTS,
  EPERM: RIGHTS,
  EISDIR: PLAIN_FILE,
  EINVAL: PLAIN_FILE,
  ELOOP: PLAIN_FILE,
  ENOTDIR: PLAIN_FILE,
};

const FLAWS = {
  syntax: 'its syntax is wrong',
  'duplicate-key': 'a key appears twice',
  'several-documents': 'it has several documents',
  'not-a-mapping': 'it has no keys and values where they are needed',
  'shared-value': 'the value is shared with another key by an anchor',
  'contains-itself': 'a value contains itself by an alias',
  'endless-aliases': 'its aliases stand for too much',
  'unusual-form': 'a key is written in a form that Voicefit cannot change, such as "? key"',
  'too-large': 'it is too large for a configuration file',
  'not-text': 'it is not UTF-8 text',
};
