import { readFile, writeFile } from 'node:fs/promises';
import type { VerifyResult } from '../../main/install/nouns/verify-result.ts';
import type { SetupState } from '../../main/steps/nouns/setup-state.ts';
import type { Setup } from '../../preload/contract.ts';
import { Folder } from './given-files.ts';
import { setupOnKnownMachine } from './known-machine.ts';
import { Mirror } from './mirror.ts';
import { writeServedRegistry } from './served-registry.ts';

/** The machine side of a user whose registry is served by a mirror. */
export class ServedSetup implements AsyncDisposable {
  readonly mirror: Mirror;
  readonly folder: Folder;
  readonly registryFile: string;
  readonly setup: Setup;

  private constructor(mirror: Mirror, folder: Folder, registryFile: string, setup: Setup) {
    this.mirror = mirror;
    this.folder = folder;
    this.registryFile = registryFile;
    this.setup = setup;
  }

  /** @param withoutHash a language model whose hash the registry does not know */
  static async open({ withoutHash }: { readonly withoutHash?: string } = {}): Promise<ServedSetup> {
    const mirror = await Mirror.start();
    const folder = await Folder.make();
    const registryFile = await writeServedRegistry(folder.path, mirror);
    if (withoutHash !== undefined) await forgetHash(registryFile, withoutHash);
    return new ServedSetup(mirror, folder, registryFile, await setupIn(folder, registryFile));
  }

  /** The machine side of another user of the same folder, with a models folder of its own. */
  another(name: string): Promise<Setup> {
    return setupIn(this.folder, this.registryFile, name);
  }

  get request() {
    return { mirror: this.mirror.url.href };
  }

  /** Installs until two thirds of the language model have arrived; then nothing more comes. */
  async stopHalfway(): Promise<{ readonly ended: Promise<unknown> }> {
    const { setup, request, mirror } = this;
    mirror.lie = ({ path, range }) =>
      path === '/tiny.gguf' && range?.end !== 1 ? { after: { bytes: 550_000, next: 'silence' } } : null;
    const ended = setup.install.run(request).catch((error: unknown) => error);
    for await (const { running } of await setup.steps.watch()) {
      const file = running.install?.progress.files.find(({ id }) => id === 'tiny');
      if ((file?.fetchedBytes ?? 0) > 500_000) break;
    }
    return { ended };
  }

  async state(): Promise<SetupState> {
    for await (const state of await this.setup.steps.watch()) return state;
    throw new Error('The state ended.');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.mirror[Symbol.asyncDispose]();
    await this.folder[Symbol.asyncDispose]();
  }
}

async function forgetHash(registryFile: string, model: string): Promise<void> {
  const registry = JSON.parse(await readFile(registryFile, 'utf8'));
  Object.assign(registry.models.llm[model], { sha256: null, md5: null });
  await writeFile(registryFile, JSON.stringify(registry));
}

function setupIn(folder: Folder, registryFile: string, name = ''): Promise<Setup> {
  return setupOnKnownMachine({
    registryFile,
    homeFolder: folder.at(`${name}home`),
    modelsFolder: folder.at(`${name}models`),
  });
}

/** What verifying says in the end. */
export async function verified(setup: Setup): Promise<VerifyResult> {
  let result: VerifyResult | null = null;
  for await (const event of await setup.install.verify()) if (event.kind === 'result') result = event.result;
  if (result === null) throw new Error('Verifying ended without a result.');
  return result;
}

/** The states by path. */
export const statesIn = ({ files }: VerifyResult) =>
  Object.fromEntries(files.map(({ path, state }) => [path, state]));
