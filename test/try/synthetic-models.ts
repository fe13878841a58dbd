import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeGguf } from '../../main/benchmark/gguf-file.ts';
import { ggufMetadata } from '../../main/benchmark/gguf-metadata.ts';
import { tensorsOf } from '../../main/predict/tensors.ts';
import { ModelShape } from '../../registry/model-shape.ts';
import builtIn from '../../registry/registry.json' with { type: 'json' };
import { testVoice } from './voice/test-voice.ts';

/** Names in the registry of `syntheticRegistry`; all but the voice's settings are also its ids. */
export const LLM = 'small';
export const VOICE = 'voice';
export const STT = 'vosk-small';

const { stt, llm, tts } = builtIn.models;
const FREE = { license: 'MIT', commercial_use: 'yes' } as const;

/** A language model that loads and answers within a second: the layers of a small Llama, with random weights. */
const SHAPE = ModelShape.parse({
  ...llm['tinyllama-1.1b-chat-v1.0'].shape,
  block_count: 3,
  embedding_length: 768,
  feed_forward_length: 2048,
  head_count: 12,
  head_count_kv: 12,
  head_dim: 64,
  rope_dimension_count: 64,
});

/** The files that Vosk opens, of a model without rescoring. */
export const VOSK_FILES: Readonly<Record<string, string>> = {
  'am/final.mdl': 'model',
  'conf/mfcc.conf': 'settings',
  'conf/model.conf': 'settings',
  'graph/HCLG.fst': 'graph',
  'graph/words.txt': 'words',
};

/** Models by their id, as the registry's catalogue has them; where they can be fetched is added by who serves them. */
export function syntheticCatalogue() {
  const model = { ...llm['tinyllama-1.1b-chat-v1.0'], file_name: 'small.gguf', short_name: 'Small' };
  return {
    stt: { [STT]: { ...stt['vosk-model-small-en-us-0.15'], ...FREE, file_name: STT, unpacked_bytes: null } },
    llm: { ...llm, [LLM]: { ...model, ...FREE, shape: SHAPE, params_billions: 0.1 } },
    tts: {
      [VOICE]: { ...tts['en_US-ljspeech-medium'], ...FREE, file_name: 'voice.onnx', short_name: 'Voice' },
    },
  };
}

const requirements = { min_ram_gb: 1, min_cpu_cores: 1 };

/** A tier for every machine, and one for the cloud. */
export const SYNTHETIC_TIERS = {
  CLOUD: { requirements, models: { stt: { name: STT }, llm: null, tts: null } },
  SMALL: {
    requirements,
    expectations: { stt_latency_sec: 1, llm_latency_sec: 2, tts_latency_sec: 1 },
    models: { stt: { name: STT }, llm: { name: 'small.gguf' }, tts: { name: 'voice.onnx' } },
    server: { max_tokens: 32, infer_timeout_sec: 20, batch: 512 },
  },
} as const;

/** Writes the registry of models that are installed already. */
export async function writeSyntheticRegistry(folder: string, changes: object = {}): Promise<string> {
  const file = join(folder, 'synthetic-registry.json');
  const registry = { tiers: SYNTHETIC_TIERS, models: syntheticCatalogue(), ...changes };
  await writeFile(file, JSON.stringify(registry));
  return file;
}

/** Writes all of its models as they are when installed. */
export async function writeSyntheticModels(models: string): Promise<void> {
  await writeLlm(join(models, 'llm', 'small.gguf'));
  const { model, settings } = testVoice();
  await put(join(models, 'tts', 'voice.onnx'), model);
  await put(join(models, 'tts', 'voice.onnx.json'), settings);
  for (const [path, content] of Object.entries(VOSK_FILES))
    await put(join(models, 'stt', STT, path), content);
}

export async function writeLlm(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, 'w');
  try {
    await writeGguf(handle, ggufMetadata(SHAPE), tensorsOf(SHAPE, 'Q4_K_M'));
  } finally {
    await handle.close();
  }
}

async function put(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
