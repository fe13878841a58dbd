import type { FileFailure } from '../../nouns/failure.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';
import { readErrorWords, writeErrorWords } from './disk-error.ts';
import { modelFileWords } from './model-file-problem.ts';
import { quoted } from './quoted.ts';

type FailureOf<Code extends FileFailure['code']> = Extract<FileFailure, { code: Code }>;

/** Why a file named on the command line is unusable. */
export function fileFailureWords(failure: FileFailure, format: Format): FailureWords {
  switch (failure.code) {
    case 'file-not-written':
      return {
        message: `${failure.file} kann nicht geschrieben werden (${writeErrorWords(failure.why)}).`,
        nextStep: 'Eine andere Datei oder einen anderen Ordner nennen.',
      };
    case 'wrong-input-file':
      return {
        message: `${failure.file === '-' ? 'Die Standardeingabe' : failure.file} ${inputProblem(failure.problem)}.`,
        nextStep: `Eine Datei nennen, die voicefit ${failure.command} --json ausgegeben hat.`,
      };
    case 'unreadable-model':
      return modelFileWords(failure.file, failure.problem, format);
  }
}

function inputProblem(problem: FailureOf<'wrong-input-file'>['problem']): string {
  switch (problem.code) {
    case 'empty':
      return 'ist leer';
    case 'not-json':
      return 'ist kein JSON';
    case 'unreadable':
      return `lässt sich nicht lesen (${readErrorWords(problem.why)})`;
    case 'field':
      return `ist nicht brauchbar: ${problem.field ?? 'der Inhalt'}: ${quoted(problem.said)}`;
  }
}
