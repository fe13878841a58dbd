import { Folder } from '../install/given-files.ts';
import { Mirror } from '../install/mirror.ts';
import { writeServedRegistry } from '../install/served-registry.ts';

/** Several blocks: what has arrived before a pause can be kept. */
const LLM_BYTES = 6_000_000;
/** Of these, so many come before the mirror falls silent. */
const FIRST_BYTES = 2_500_000;
const LLM_PATH = '/tiny.gguf';

/** A registry of small models, and the mirror on this machine that has their files. */
export class ServedModels implements AsyncDisposable {
  readonly mirror: Mirror;
  readonly registryFile: string;
  readonly #folder: Folder;

  private constructor(mirror: Mirror, folder: Folder, registryFile: string) {
    this.mirror = mirror;
    this.#folder = folder;
    this.registryFile = registryFile;
  }

  static async serve(): Promise<ServedModels> {
    const mirror = await Mirror.start();
    const folder = await Folder.make();
    return new ServedModels(mirror, folder, await writeServedRegistry(folder.path, mirror, LLM_BYTES));
  }

  /** From now on the mirror sends the beginning of the language model, and then nothing. */
  fallSilent(): void {
    this.mirror.lie = ({ path, range }) => {
      if (path !== LLM_PATH) return null;
      // However often it is asked again, it never says more.
      const bytes = Math.max(0, FIRST_BYTES - (range?.start ?? 0));
      return { after: { bytes, next: 'silence' } };
    };
  }

  /** New requests are answered as a whole again. */
  speak(): void {
    this.mirror.lie = () => null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.mirror[Symbol.asyncDispose]();
    await this.#folder[Symbol.asyncDispose]();
  }
}
