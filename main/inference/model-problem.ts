import type { ModelFileProblem, OtherModel } from '../nouns/model-file-problem.ts';
import type { GgufHeader } from './gguf-header.ts';
import { storedBytes } from './gguf-type-sizes.ts';

/** What is wrong with a file of this header and size, as a language model; `null`: nothing that the header shows. */
export function modelProblem(header: GgufHeader, fileBytes: number): ModelFileProblem | null {
  const wholeBytes = bytesOf(header);
  if (fileBytes < wholeBytes) return { code: 'cut-off', bytes: fileBytes, wholeBytes, isEstimate: false };
  const holds = otherModel(header);
  return holds === null ? null : { code: 'other-model', holds };
}

/** Where the last tensor ends: the table of tensors says. */
function bytesOf({ tensors, weightsAt }: GgufHeader): number {
  const ends = tensors.map(({ type, weights, offset }) => weightsAt + offset + storedBytes(type, weights));
  return ends.reduce((last, end) => Math.max(last, end), 0);
}

/** What llama.cpp knows besides language models: the voice decoder of OuteTTS. */
const NO_LANGUAGE = /^wavtokenizer/;
/** Architectures that read text and write none: BERT and its kin, T5's encoder, EmbeddingGemma. */
const ENCODERS = /bert|^t5encoder$|embedding$/;
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

/** `model-00002-of-00003.gguf`, as gguf-split names parts. */
const PART_NAME = /^(.*)-\d{5}-of-(\d{5})\.gguf$/;

/** The names of all parts of a model, the first part's first; empty if this name is none of a part. */
export function partNames(name: string): string[] {
  const [, stem, of] = PART_NAME.exec(name) ?? [];
  if (stem === undefined || of === undefined) return [];
  const padded = (part: number) => String(part).padStart(5, '0');
  return Array.from({ length: Number(of) }, (_, at) => `${stem}-${padded(at + 1)}-of-${of}.gguf`);
}
