import { z } from 'zod';
import type { InstallRequest } from '../../../../main/install/nouns/install-request.ts';
import { Folder } from '../../../install/given-files.ts';
import { setupOnKnownMachine } from '../../../install/known-machine.ts';
import { Mirror } from '../../../install/mirror.ts';
import { writeServedRegistry } from '../../../install/served-registry.ts';
import { type Circumstances, type Outcome, Voicefit } from '../voicefit.ts';

const states = ['fetched', 'present', 'reused', 'imported', 'unverified', 'failed'] as const;
const hash = z.object({ algorithm: z.enum(['sha256', 'md5']), value: z.string() }).nullable();
const File = z.object({
  id: z.string(),
  part: z.enum(['stt', 'llm', 'tts']),
  path: z.string(),
  bytes: z.number().nullable(),
  fetchedBytes: z.number().nullable(),
  state: z.enum(states),
  hash,
});
const sentence = z.object({ code: z.string(), message: z.string() });
const failure = sentence.extend({ nextStep: z.string() });

/** What tools rely on. */
export const Installed = z.object({
  files: z.array(File.extend({ failure: failure.nullable() })),
  fetchedBytes: z.number(),
  durationMs: z.number(),
  warnings: z.array(sentence),
});
export const Planned = z.object({
  files: z.array(File.extend({ action: z.looseObject({ kind: z.string() }) })),
  neededBytes: z.number(),
  freeBytes: z.number().nullable(),
  downloadBytes: z.number(),
  refusals: z.array(failure),
  warnings: z.array(sentence),
});
export const Verified = z.object({
  folder: z.string(),
  files: z.array(
    z.object({
      id: z.string(),
      path: z.string(),
      state: z.enum(['verified', 'damaged', 'missing', 'unverified']),
    }),
  ),
  repair: Installed.nullable(),
});

/** A user whose registry is served by a mirror, with a home of their own and the command. */
export class Site implements AsyncDisposable {
  readonly voicefit = new Voicefit();
  readonly mirror: Mirror;
  readonly folder: Folder;
  readonly registry: string;

  private constructor(mirror: Mirror, folder: Folder, registry: string) {
    this.mirror = mirror;
    this.folder = folder;
    this.registry = registry;
  }

  static async open(): Promise<Site> {
    const mirror = await Mirror.start();
    const folder = await Folder.make();
    return new Site(mirror, folder, await writeServedRegistry(folder.path, mirror));
  }

  /** Runs a command with the registry. */
  run(args: readonly string[], circumstances: Circumstances = {}): Promise<Outcome> {
    return this.voicefit.run([...args, '--registry', this.registry], circumstances);
  }

  /** Installs from the mirror. */
  install(args: readonly string[] = [], circumstances: Circumstances = {}): Promise<Outcome> {
    return this.run(['install', '--mirror', this.mirror.url.href, ...args], circumstances);
  }

  /** What `install` would bring, or export, without the command: for tests that begin where it has ended. */
  async bring(request: InstallRequest = {}, modelsFolder = this.at('')): Promise<void> {
    const options = { registryFile: this.registry, homeFolder: this.voicefit.home, modelsFolder };
    const setup = await setupOnKnownMachine(options);
    await setup.install.run({ mirror: this.mirror.url.href, ...request });
  }

  /** Below the models folder. */
  at(path: string): string {
    return `${this.voicefit.home}/models/${path}`;
  }

  /** All that the mirror has. */
  get servedBytes(): number {
    return [...this.mirror.files.values()].reduce((bytes, content) => bytes + content.length, 0);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.voicefit[Symbol.dispose]();
    await this.mirror[Symbol.asyncDispose]();
    await this.folder[Symbol.asyncDispose]();
  }
}

/** The object that was printed, and nothing beside it. */
export function printed<Schema extends z.ZodType>(schema: Schema, { stdout }: Outcome): z.infer<Schema> {
  return schema.parse(JSON.parse(stdout));
}

/** What is said about every file, by its id. */
export function statesOf({ files }: { files: readonly { id: string; state: string }[] }) {
  return Object.fromEntries(files.map(({ id, state }) => [id, state]));
}

/** The same state for all files of the served registry. */
export const all = (state: string) => ({
  'vosk-tiny': state,
  tiny: state,
  voice: state,
  'voice.json': state,
});
