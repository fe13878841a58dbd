import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import builtIn from '../../registry/registry.json' with { type: 'json' };
import { sha256 } from './given-files.ts';
import type { Mirror } from './mirror.ts';
import { zipFile } from './unpack/zip-file.ts';

/** The files of a small registry, by their path below the models folder. */
export const SERVED_FILES = [
  'llm/tiny.gguf',
  'stt/vosk-tiny/am/final.mdl',
  'tts/voice.onnx',
  'tts/voice.onnx.json',
];

/**
 * Writes a registry file whose models a mirror serves: a tier for every machine with one model of each part, and one
 * for the cloud.
 */
export async function writeServedRegistry(
  folder: string,
  mirror: Mirror,
  llmBytes = 600_000,
): Promise<string> {
  const zip = zipFile([
    { name: 'vosk-tiny/am/final.mdl', data: Buffer.from('model') },
    { name: 'vosk-tiny/conf/mfcc.conf', data: Buffer.from('settings') },
  ]);
  const served = (path: string, content: Buffer) => {
    mirror.files.set(path, content);
    const { value } = sha256(content);
    return { url: `https://models.example${path}`, bytes: content.length, sha256: value, md5: null };
  };
  const random = (path: string, bytes: number) => served(path, mirror.add(path, bytes));
  const { stt, llm, tts } = builtIn.models;
  const free = { license: 'MIT', commercial_use: 'yes' };
  const models = {
    stt: {
      'vosk-tiny': {
        ...stt['vosk-model-small-en-us-0.15'],
        ...served('/vosk-tiny.zip', zip),
        ...free,
        file_name: 'vosk-tiny',
        unpacked_bytes: 13,
      },
    },
    llm: {
      ...llm,
      tiny: {
        ...llm['tinyllama-1.1b-chat-v1.0'],
        ...random('/tiny.gguf', llmBytes),
        ...free,
        file_name: 'tiny.gguf',
        short_name: 'Tiny',
      },
    },
    tts: {
      voice: {
        ...tts['en_US-ljspeech-medium'],
        ...random('/voice.onnx', 300_000),
        ...free,
        file_name: 'voice.onnx',
        config: random('/voice.onnx.json', 200),
      },
    },
  };
  const requirements = { min_ram_gb: 1, min_cpu_cores: 1 };
  const tiers = {
    CLOUD: { requirements, models: { stt: { name: 'vosk-tiny' }, llm: null, tts: null } },
    SMALL: {
      requirements,
      expectations: { stt_latency_sec: 1, llm_latency_sec: 2, tts_latency_sec: 1 },
      models: { stt: { name: 'vosk-tiny' }, llm: { name: 'tiny.gguf' }, tts: { name: 'voice.onnx' } },
    },
  };
  const file = join(folder, 'served-registry.json');
  await writeFile(file, JSON.stringify({ tiers, models }));
  return file;
}
