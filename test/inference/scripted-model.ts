import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ggufHeader } from '../../main/benchmark/gguf-file.ts';
import { ggufMetadata } from '../../main/benchmark/gguf-metadata.ts';
import { tensorsOf } from '../../main/predict/tensors.ts';
import { ModelShape } from '../../registry/model-shape.ts';
import builtIn from '../../registry/registry.json' with { type: 'json' };

/** The token that ends an answer. */
export const END = '</s>';

/** It is filled in for days. */
export const ENDLESS_TEMPLATE = `${'{% for i in range(10000) %}'.repeat(4)}${'{% endfor %}'.repeat(4)}`;

export interface Script {
  /** The next token by the one before it, of one character or of three and more; `''`: after any other token. */
  readonly after: { readonly '': string } & Readonly<Record<string, string>>;
  /** The chat template in the file. */
  readonly template?: string;
  /** What its header says of its layers, whatever it has. */
  readonly statedLayers?: bigint;
}

const FIRST_TOKENS = ['<unk>', '<s>', END, ...Array.from({ length: 256 }, (_, byte) => byteToken(byte))];
const NORMAL = 1n;
const CONTROL = 3n;
const F32_BYTES = 4;

/**
 * Writes a GGUF file whose answer is known, which llama.cpp really runs. Its only layer adds nothing, so that the next
 * token depends on the last one alone: each state of the script is a direction of its own.
 */
export async function writeScriptedModel(folder: string, script: Script): Promise<string> {
  const { after, template, statedLayers } = script;
  const states = Object.keys(after);
  const own = new Set([...states, ...Object.values(after)].filter((token) => token !== '' && token !== END));
  const tokens = [...FIRST_TOKENS, ...own];
  const width = 64 * Math.ceil(states.length / 64);
  const shape = shapeOf(tokens.length, width);
  const tensors = tensorsOf(shape, 'Q4_K_M').map((tensor) => ({
    ...tensor,
    type: 'F32' as const,
    bytes: F32_BYTES * tensor.dims.reduce((product, dim) => product * dim, 1),
  }));
  const weights = tensors.map(({ name, bytes }) => {
    const values = new Float32Array(bytes / F32_BYTES);
    if (name.endsWith('norm.weight')) values.fill(1);
    // Row by row: which state a token leads to, and which token follows a state.
    tokens.forEach((token, row) => {
      if (name === 'token_embd.weight') values[row * width + Math.max(0, states.indexOf(token))] = 1;
      for (const [column, state] of states.entries())
        if (name === 'output.weight' && after[state] === token) values[row * width + column] = 1;
    });
    return Buffer.from(values.buffer);
  });
  const metadata = ggufMetadata(shape)
    .set('tokenizer.ggml.tokens', tokens)
    .set(
      'tokenizer.ggml.token_type',
      tokens.map((token) => typeOf(token)),
    );
  if (template !== undefined) metadata.set('tokenizer.chat_template', template);
  if (statedLayers !== undefined) metadata.set('llama.block_count', statedLayers);
  const file = join(folder, 'scripted.gguf');
  await writeFile(file, Buffer.concat([ggufHeader(metadata, tensors), ...weights]));
  return file;
}

function shapeOf(vocabulary: number, width: number): ModelShape {
  return ModelShape.parse({
    ...builtIn.models.llm['tinyllama-1.1b-chat-v1.0'].shape,
    block_count: 1,
    vocab_size: vocabulary,
    embedding_length: width,
    feed_forward_length: width,
    head_count: width / 64,
    head_count_kv: width / 64,
    head_dim: 64,
    rope_dimension_count: 64,
  });
}

function byteToken(byte: number): string {
  return `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`;
}

const BYTE = 6n;
const UNKNOWN = 2n;

/** Marks such as `<think>` and `[THINK]` are one token each, however the text around them is split. */
function typeOf(token: string): bigint {
  if (token === '<unk>') return UNKNOWN;
  if (token.startsWith('<0x')) return BYTE;
  return /^[<[].+[>\]]$/.test(token) ? CONTROL : NORMAL;
}
