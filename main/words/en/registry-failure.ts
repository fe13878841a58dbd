import type { Expected, Found, RegistryFailure } from '../../../registry/nouns/registry-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import { diskErrorWords } from './disk-error.ts';

type ProblemOf<Code extends RegistryFailure['code']> = Extract<RegistryFailure, { code: Code }>['problem'];

/** Why a registry file cannot be used. */
export function registryFailureWords(failure: RegistryFailure): FailureWords {
  switch (failure.code) {
    case 'registry-unreadable':
      return {
        message: `${failure.file} cannot be read: ${unreadable(failure.problem)}.`,
        nextStep: 'Check the path, or leave out --registry to use the built-in one.',
      };
    case 'registry-invalid':
      return {
        message: `${failure.file} ${invalid(failure.problem)}.`,
        nextStep: 'Correct the file, or leave out --registry to use the built-in one.',
      };
  }
}

function unreadable(problem: ProblemOf<'registry-unreadable'>): string {
  switch (problem.code) {
    case 'folder':
      return 'it is a folder';
    case 'not-regular':
      return 'it is not a regular file';
    case 'too-large':
      return `it takes ${problem.mib} MiB, more than ${problem.limitMib}`;
    case 'system':
      return ['ENOENT', 'ENOTDIR'].includes(problem.why)
        ? 'there is no such file'
        : diskErrorWords(problem.why);
  }
}

function invalid(problem: ProblemOf<'registry-invalid'>): string {
  switch (problem.code) {
    case 'not-text':
      return 'is not a text file';
    case 'not-json': {
      const { place, said } = problem;
      const where = place === null ? '' : ` at line ${place.line}, column ${place.column}`;
      return `is not valid JSON${where}: ${said ?? 'it ends too early'}`;
    }
    case 'key-twice':
      return `gives ${problem.key} twice`;
    case 'fields': {
      const fields = problem.fields.map(
        ({ path, expected, found }) =>
          `${path === '' ? '' : `${path}: `}expected ${expectedWords(expected)}, found ${foundWords(found)}`,
      );
      const more = problem.more === 0 ? '' : ` (and ${problem.more} more)`;
      return `cannot be used as a registry: ${fields.join('; ')}${more}`;
    }
  }
}

type Plain = Exclude<Expected, { limit: number } | { values: string[] } | { code: 'hex-digits' | 'type' }>;
type PlainCode = Exclude<Plain['code'], 'same-threshold' | 'entry-per-layer' | 'another-file-than'>;

const PLAIN: Record<PlainCode, string> = {
  text: 'text',
  number: 'a number',
  'whole-number': 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  object: 'an object',
  'text-without-control-characters': 'text without control characters',
  'plain-file-name': 'a plain file name, without a folder',
  'plain-name': 'a name of letters, digits, "_", ".", "+" and "-"',
  name: 'a name',
  'name-not-a-number': 'a name that is no number and has no control characters',
  'http-address': 'an address that begins with http:// or https://',
  'address-without-parent-folder': 'an address without "../"',
  'language-tag': 'a language such as en-US',
  'whole-numbers': 'a whole number, or a list of them',
  'another-name': 'another name',
  'one-cloud-tier': 'exactly one tier whose models.llm is null, for the cloud',
  'id-of-a-voice': 'the id of a voice',
  'id-of-a-language-model': 'the id of a language model',
  'something-else': 'something else',
};

const LIMITS = { 'at-least': 'at least', 'more-than': 'more than', 'at-most': 'at most' };
const COUNTED = { characters: ' characters', entries: ' in the list', tiers: ' tiers' };

function expectedWords(expected: Expected): string {
  switch (expected.code) {
    case 'at-least':
    case 'more-than':
    case 'at-most': {
      const counted = expected.counted === null ? '' : COUNTED[expected.counted];
      return `${LIMITS[expected.code]} ${expected.limit}${counted}`;
    }
    case 'one-of':
      return `one of ${expected.values.join(', ')}`;
    case 'hex-digits':
      return `${expected.count} lower-case hex digits`;
    case 'same-threshold':
      return `the same as cpu_benchmark_threshold, ${expected.threshold}`;
    case 'entry-per-layer':
      return `one entry for each of ${expected.layers} layers`;
    case 'another-file-than':
      return `another file than that of ${expected.model}`;
    case 'type':
      return expected.type;
    default:
      return PLAIN[expected.code];
  }
}

function foundWords(found: Found): string {
  switch (found.code) {
    case 'nothing':
      return 'nothing';
    case 'no-tier':
      return 'none';
    case 'a-list':
      return 'a list';
    case 'an-object':
      return 'an object';
    case 'a-list-of':
      return `a list of ${found.count}`;
    case 'tiers':
      return found.names.join(' and ');
    case 'value':
      return found.value;
  }
}
