import type { ModelFileProblem, OtherModel } from '../../nouns/model-file-problem.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';
import { partOfFile } from '../part-of-file.ts';
import { readErrorWords } from './disk-error.ts';

/** Why a file is no language model that can be run. */
export function modelFileWords(file: string, problem: ModelFileProblem, format: Format): FailureWords {
  const isForbidden = problem.code === 'unreadable' && FORBIDDEN.includes(problem.why);
  const nextStep = isForbidden ? MAKE_READABLE : (NEXT[problem.code] ?? NAME_A_MODEL);
  return { message: message(file, problem, format), nextStep };
}

function message(file: string, problem: ModelFileProblem, format: Format): string {
  switch (problem.code) {
    case 'missing':
      return `There is no file ${file}.`;
    case 'folder':
      return `${file} is a folder.`;
    case 'not-a-file':
      return `${file} is a pipe or a device, not a file.`;
    case 'empty':
      return `${file} is empty.`;
    case 'not-gguf':
      return `${file} is not a GGUF file.`;
    case 'git-lfs-pointer':
      return `${file} is a Git LFS pointer, not the model itself.`;
    case 'unreadable':
      return `${file} cannot be read (${readErrorWords(problem.why)}).`;
    case 'big-endian':
      return `${file} is a GGUF file for big-endian machines.`;
    case 'damaged':
      return `${file} is damaged: its header contradicts itself.`;
    case 'version':
      return `${file} has version ${problem.version} of GGUF; llama.cpp reads 2 and 3.`;
    case 'cut-off':
      return cutOff(file, problem, format);
    case 'other-model':
      return `${file} ${HOLDS[problem.holds]}.`;
    case 'part-missing':
      return `${file} is part ${problem.part} of ${problem.parts}, and ${problem.missing} is not beside it.`;
    case 'not-first-part':
      return `${file} is part ${problem.part} of ${problem.parts}; a model is named by its first part${problem.first === null ? '' : `, ${problem.first}`}.`;
    case 'part-renamed':
      return `${file} is part ${problem.part} of ${problem.parts}, and llama.cpp finds that part only by a name that ends in ${problem.ending}.`;
    case 'too-large':
      return `${file} has ${format.file(problem.bytes)}; ${format.file(problem.freeBytes)} of memory are free.`;
  }
}

type CutOff = Extract<ModelFileProblem, { code: 'cut-off' }>;

function cutOff(file: string, { bytes, wholeBytes, isEstimate }: CutOff, format: Format): string {
  if (wholeBytes === null)
    return `${file} is cut off: it ends after ${format.file(bytes)}, within its header.`;
  const of = isEstimate ? 'of about' : 'of';
  return `${file} is cut off: ${partOfFile({ bytes, wholeBytes }, { of, bytes: 'bytes' }, format)}.`;
}

const HOLDS: Record<OtherModel, string> = {
  vocabulary: 'holds a vocabulary and no weights',
  projector: 'holds the image or sound part of a model, not a language model',
  adapter: 'holds an adapter (LoRA) for a model, not a language model',
  embedding: 'holds an embedding model, which writes no text',
  diffusion: 'holds a diffusion model, which does not write word by word',
  other: 'holds no language model',
};

const NAME_A_MODEL = 'Name a whole GGUF file of a language model.';
const FORBIDDEN = ['EACCES', 'EPERM'];
const MAKE_READABLE = 'Make the file readable for this user.';
const NEXT: Partial<Record<ModelFileProblem['code'], string>> = {
  missing: 'Check the path.',
  folder: 'Name a GGUF file in it.',
  'git-lfs-pointer': 'Run git lfs pull in its folder.',
  unreadable: 'Check the path.',
  'cut-off': 'Download it again.',
  damaged: 'Download it again.',
  'part-missing': 'Put all parts into one folder.',
  'not-first-part': 'Name the first part.',
  'part-renamed': 'Give all parts the names that they had before.',
  'too-large': 'Close other programs, or name a smaller model.',
};
