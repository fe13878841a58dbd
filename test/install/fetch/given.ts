import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf } from '../../../main/install/fetch/address.ts';
import { type FetchTools, fetchFile, type WantedFile } from '../../../main/install/fetch/fetch-file.ts';
import { Hasher } from '../../../main/install/hash/hasher.ts';
import { networkOf } from '../../../main/network.ts';
import { nodePlatform } from '../../../main/platform.ts';
import { hashOf, Mirror } from '../mirror.ts';

/** A silence that is soon noticed, yet longer than a busy machine needs for an answer. */
export const IMPATIENT = { stallMs: 1_000, slowMs: 60_000 };

/** The path of the only file on a mirror. */
export const PATH = '/models/voice.onnx';
const REGISTRY_URL = `https://models.example${PATH}`;

/** A mirror, a folder to fetch into, and the tools: all real, only the waits are short. */
export class Bench implements AsyncDisposable {
  readonly mirror: Mirror;
  readonly folder: string;
  readonly content: Buffer;
  readonly #hasher = new Hasher(nodePlatform);

  private constructor(mirror: Mirror, folder: string, content: Buffer) {
    this.mirror = mirror;
    this.folder = folder;
    this.content = content;
  }

  static async set(bytes: number): Promise<Bench> {
    const mirror = await Mirror.start();
    const folder = await mkdtemp(join(tmpdir(), 'voicefit-fetch-'));
    return new Bench(mirror, folder, mirror.add(PATH, bytes));
  }

  get target(): string {
    return join(this.folder, 'voice.onnx');
  }

  /** As the registry knows it. */
  wanted(more: Partial<WantedFile> = {}): WantedFile {
    const sources = { mirror: this.mirror.url, hubEndpoint: null, hubToken: null };
    return {
      address: addressOf(REGISTRY_URL, sources),
      target: this.target,
      file: 'tts/voice.onnx',
      bytes: this.content.length,
      hash: { algorithm: 'sha256', value: hashOf(this.content) },
      ...more,
    };
  }

  tools(more: Partial<FetchTools> = {}): FetchTools {
    return {
      network: networkOf({}),
      hasher: this.#hasher,
      signal: new AbortController().signal,
      wait: async () => {},
      ...more,
    };
  }

  fetch(wanted: Partial<WantedFile> = {}, tools: Partial<FetchTools> = {}) {
    return fetchFile(this.wanted(wanted), this.tools(tools));
  }

  /** The names in the folder. */
  async names(): Promise<string[]> {
    return (await readdir(this.folder)).sort();
  }

  async isWhole(): Promise<boolean> {
    return (await readFile(this.target)).equals(this.content);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#hasher[Symbol.dispose]();
    await this.mirror[Symbol.asyncDispose]();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The content with one bit in its middle flipped. */
export function flipped(content: Buffer): Buffer {
  const copy = Buffer.from(content);
  copy.writeUInt8(copy.readUInt8(copy.length >> 1) ^ 1, copy.length >> 1);
  return copy;
}
