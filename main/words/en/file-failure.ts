import type { FileFailure } from '../../nouns/failure.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';
import { readErrorWords, writeErrorWords } from './disk-error.ts';
import { modelFileWords } from './model-file-problem.ts';

type FailureOf<Code extends FileFailure['code']> = Extract<FileFailure, { code: Code }>;

/** Why a file named on the command line is unusable. */
export function fileFailureWords(failure: FileFailure, format: Format): FailureWords {
  switch (failure.code) {
    case 'file-not-written':
      return {
        message: `${failure.file} cannot be written (${writeErrorWords(failure.why)}).`,
        nextStep: 'Name another file or folder.',
      };
    case 'wrong-input-file':
      return {
        message: `${failure.file === '-' ? 'The standard input' : failure.file} ${inputProblem(failure.problem)}.`,
        nextStep: `Give a file that voicefit ${failure.command} --json has printed.`,
      };
    case 'unreadable-model':
      return modelFileWords(failure.file, failure.problem, format);
  }
}

function inputProblem(problem: FailureOf<'wrong-input-file'>['problem']): string {
  switch (problem.code) {
    case 'empty':
      return 'is empty';
    case 'not-json':
      return 'is not JSON';
    case 'unreadable':
      return `cannot be read (${readErrorWords(problem.why)})`;
    case 'field':
      return `is not usable: ${problem.field ?? 'its content'}: ${problem.said}`;
  }
}
