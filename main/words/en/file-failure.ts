import type { FileFailure } from '../../nouns/failure.ts';
import type { FailureWords } from '../failure-words.ts';
import { readErrorWords, writeErrorWords } from './disk-error.ts';

type FailureOf<Code extends FileFailure['code']> = Extract<FileFailure, { code: Code }>;

/** Why a file named on the command line is unusable. */
export function fileFailureWords(failure: FileFailure): FailureWords {
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
      return {
        message: `${failure.file} cannot be measured: ${modelProblem(failure.problem)}.`,
        nextStep: 'Name a whole GGUF file of a language model.',
      };
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

function modelProblem(problem: FailureOf<'unreadable-model'>['problem']): string {
  if (typeof problem === 'object') return problem.said;
  return {
    'not-gguf': 'it is not a GGUF file',
    'cut-short': 'it ends before its header does',
    'too-large': 'it is larger than the memory that is free',
  }[problem];
}
