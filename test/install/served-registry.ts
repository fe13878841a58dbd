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

const { stt, llm, tts } = builtIn.models;
const FREE = { license: 'MIT', commercial_use: 'yes' };

/**
 * Writes a registry file whose models a mirror serves: a tier for every machine with one model of each part, and one
 * for the cloud.
 */
export async function writeServedRegistry(
  folder: string,
  mirror: Mirror,
  llmBytes = 600_000,
): Promise<string> {
  const models = { stt: vosk(mirror), llm: { ...llm, ...tiny(mirror, llmBytes) }, tts: voice(mirror) };
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

function vosk(mirror: Mirror) {
  const zip = zipFile([
    { name: 'vosk-tiny/am/final.mdl', data: Buffer.from('model') },
    { name: 'vosk-tiny/conf/mfcc.conf', data: Buffer.from('settings') },
  ]);
  const like = stt['vosk-model-small-en-us-0.15'];
  const own = { file_name: 'vosk-tiny', unpacked_bytes: 13 };
  return { 'vosk-tiny': { ...like, ...served(mirror, '/vosk-tiny.zip', zip), ...FREE, ...own } };
}

function tiny(mirror: Mirror, bytes: number) {
  const like = llm['tinyllama-1.1b-chat-v1.0'];
  const own = { file_name: 'tiny.gguf', short_name: 'Tiny' };
  return { tiny: { ...like, ...random(mirror, '/tiny.gguf', bytes), ...FREE, ...own } };
}

function voice(mirror: Mirror) {
  const like = tts['en_US-ljspeech-medium'];
  const own = { file_name: 'voice.onnx', config: random(mirror, '/voice.onnx.json', 200) };
  return { voice: { ...like, ...random(mirror, '/voice.onnx', 300_000), ...FREE, ...own } };
}

function served(mirror: Mirror, path: string, content: Buffer) {
  mirror.files.set(path, content);
  const { value } = sha256(content);
  return { url: `https://models.example${path}`, bytes: content.length, sha256: value, md5: null };
}

function random(mirror: Mirror, path: string, bytes: number) {
  return served(mirror, path, mirror.add(path, bytes));
}
