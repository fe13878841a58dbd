import type { ModelFileProblem, OtherModel } from '../nouns/model-file-problem.ts';
import type { GgufHeader } from './gguf-header.ts';
import { storedBytes } from './gguf-type-sizes.ts';

/** 64 TiB: no model is larger. */
const MOST_BYTES = 2 ** 46;

/** What is wrong with a file of this header and size, as a language model; `null`: nothing that the header shows. */
export function modelProblem(header: GgufHeader, fileBytes: number): ModelFileProblem | null {
  if (!isInOrder(header)) return { code: 'damaged' };
  const wholeBytes = bytesOf(header);
  if (wholeBytes > MOST_BYTES) return { code: 'damaged' };
  if (fileBytes < wholeBytes) return { code: 'cut-off', bytes: fileBytes, wholeBytes, isEstimate: false };
  const holds = otherModel(header);
  return holds === null ? null : { code: 'other-model', holds };
}

/** Where the last tensor ends: the table of tensors says. */
function bytesOf({ tensors, weightsAt }: GgufHeader): number {
  const ends = tensors.map(({ type, weights, offset }) => weightsAt + offset + storedBytes(type, weights));
  return ends.reduce((last, end) => Math.max(last, end), 0);
}

/** Whether each tensor begins where the one before it ends, which llama.cpp demands. */
function isInOrder({ tensors, alignment }: GgufHeader): boolean {
  let end: number | null = 0;
  for (const { type, weights, offset } of tensors) {
    if (end !== null && offset !== end) return false;
    const bytes = storedBytes(type, weights);
    // Behind a type that is not known anything may be right.
    end = bytes > 0 ? offset + Math.ceil(bytes / alignment) * alignment : null;
  }
  return true;
}

/** What llama.cpp knows besides language models: the voice decoder of OuteTTS. */
const NO_LANGUAGE = /^wavtokenizer/;
/** Architectures that read text and write none: BERT and its kin, T5's encoder, EmbeddingGemma, Llama-Embed. */
const ENCODERS = /bert|^t5encoder$|embed(ding)?$/;
/** Those that llama.cpp's diffusion tool runs. */
const DIFFUSION = /^(dream|llada|rnd1)/;
/** Every language model has it: the vectors of its tokens. */
const TOKENS = 'token_embd.weight';

function otherModel({ metadata, tensors, hasVocabulary }: GgufHeader): OtherModel | null {
  const type = metadata.get('general.type') ?? 'model';
  const architecture = String(metadata.get('general.architecture') ?? '');
  if (type === 'adapter' || metadata.has('adapter.type')) return 'adapter';
  if (type === 'mmproj' || architecture === 'clip') return 'projector';
  if (type !== 'model') return type === 'vocab' ? 'vocabulary' : 'other';
  // One part of several may be without weights, or have others than the first.
  if (partsOf(metadata).parts > 1) return null;
  if (tensors.length === 0) return hasVocabulary ? 'vocabulary' : 'other';
  if (DIFFUSION.test(architecture)) return 'diffusion';
  const isCausal = metadata.get(`${architecture}.attention.causal`) !== false;
  const pools = Number(metadata.get(`${architecture}.pooling_type`) ?? 0) > 0;
  if (ENCODERS.test(architecture) || !isCausal || pools) return 'embedding';
  const hasTokens = tensors.some(({ name }) => name === TOKENS);
  return hasTokens && !NO_LANGUAGE.test(architecture) ? null : 'other';
}

/** Which part of how many a file is, counted from 1, by the keys of llama.cpp's gguf-split. */
export function partsOf(metadata: GgufHeader['metadata']): { part: number; parts: number } {
  return { part: Number(metadata.get('split.no') ?? 0) + 1, parts: Number(metadata.get('split.count') ?? 1) };
}

/** How the name of a part ends, by which llama.cpp finds it: `-00002-of-00003.gguf`. */
export function partEnding(part: number, parts: number): string {
  const padded = (figure: number) => String(figure).padStart(5, '0');
  return `-${padded(part)}-of-${padded(parts)}.gguf`;
}

/** The names of all parts of a model, the first part's first; empty if this is not the name of this part. */
export function partNames(name: string, part: number, parts: number): string[] {
  const ending = partEnding(part, parts);
  if (!name.endsWith(ending)) return [];
  const stem = name.slice(0, -ending.length);
  return Array.from({ length: parts }, (_, at) => `${stem}${partEnding(at + 1, parts)}`);
}
