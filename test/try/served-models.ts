import { readFile, writeFile } from 'node:fs/promises';
import { Folder, sha256 } from '../install/given-files.ts';
import { Mirror } from '../install/mirror.ts';
import { zipFile } from '../install/unpack/zip-file.ts';
import {
  LLM,
  STT,
  SYNTHETIC_TIERS,
  syntheticCatalogue,
  VOICE,
  VOSK_FILES,
  writeLlm,
} from './synthetic-models.ts';
import { testVoice } from './voice/test-voice.ts';

/**
 * The synthetic models, which really run, on a mirror of this machine, and the registry file that lists their true
 * sizes and hashes: `voicefit ... --registry registryFile --mirror mirror.url`.
 */
export class ServedSyntheticModels implements AsyncDisposable {
  readonly mirror: Mirror;
  readonly registryFile: string;
  readonly #folder: Folder;

  private constructor(mirror: Mirror, folder: Folder, registryFile: string) {
    this.mirror = mirror;
    this.#folder = folder;
    this.registryFile = registryFile;
  }

  static async serve(): Promise<ServedSyntheticModels> {
    const mirror = await Mirror.start();
    const folder = await Folder.make();
    const models = servedCatalogue(mirror, await llmBytes(folder));
    const registryFile = folder.at('served-registry.json');
    await writeFile(registryFile, JSON.stringify({ tiers: SYNTHETIC_TIERS, models }));
    return new ServedSyntheticModels(mirror, folder, registryFile);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.mirror[Symbol.asyncDispose]();
    await this.#folder[Symbol.asyncDispose]();
  }
}

async function llmBytes(folder: Folder): Promise<Buffer> {
  const file = folder.at('small.gguf');
  await writeLlm(file);
  return await readFile(file);
}

function servedCatalogue(mirror: Mirror, llm: Buffer) {
  const catalogue = syntheticCatalogue();
  const { model, settings } = testVoice();
  const served = (path: string, content: Buffer) => {
    mirror.files.set(path, content);
    const { value } = sha256(content);
    return { url: `https://models.example${path}`, bytes: content.length, sha256: value, md5: null };
  };
  const config = served('/voice.onnx.json', Buffer.from(settings));
  return {
    stt: { [STT]: { ...catalogue.stt[STT], ...served(`/${STT}.zip`, voskArchive()), unpacked_bytes: null } },
    llm: { ...catalogue.llm, [LLM]: { ...catalogue.llm[LLM], ...served('/small.gguf', llm) } },
    tts: { [VOICE]: { ...catalogue.tts[VOICE], ...served('/voice.onnx', Buffer.from(model)), config } },
  };
}

function voskArchive(): Buffer {
  return zipFile(Object.entries(VOSK_FILES).map(([path, data]) => ({ name: `${STT}/${path}`, data })));
}
