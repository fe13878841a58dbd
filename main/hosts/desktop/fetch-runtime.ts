import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { MB } from '../../nouns/bytes.ts';
import { SetupError } from '../../nouns/setup-error.ts';

/** The caller learns within 5 s whether the download has started. */
const FIRST_BYTES_MS = 4_000;
/** A download slower than this would take most of an hour: it times out. */
const LEAST_BYTES = 1e6;
const SILENCE_MS = 20_000;

/** Electron's runtime could not be fetched; the browser shows the same wizard. */
export class RuntimeNotFetched extends SetupError {
  /** @param said the mirror's or the system's message; `null`: no answer, or too slow */
  constructor(version: string, said: string | null) {
    super({ code: 'runtime-not-fetched', version, said });
  }
}

export interface FetchProgress {
  /** 0 to 1; `null` while unknown. */
  readonly fraction: number | null;
  readonly fetchedMb: number;
  /** `null`: unknown. */
  readonly ofMb: number | null;
  readonly isUnpacking: boolean;
}

/** The part of the package used by Electron's own installer that we call. */
interface ElectronGet {
  downloadArtifact(details: {
    artifactName: 'electron';
    version: string;
    platform: string;
    arch: string;
    checksums: Readonly<Record<string, string>> | undefined;
    cacheRoot: string | undefined;
    downloadOptions: RequestInit & {
      quiet: boolean;
      getProgressCallback(progress: { transferred: number; total: number | null }): void;
    };
  }): Promise<string>;
}

/**
 * Fetches Electron's runtime into its npm package, as that package's installer would: same mirror, same
 * cache, same checksums, but with progress and a timeout. A cached download is not repeated.
 * @param electron folder of the npm package
 * @throws RuntimeNotFetched; the signal's reason when aborted
 */
export async function fetchRuntime(
  electron: string,
  { signal, report }: { signal: AbortSignal; report(progress: FetchProgress): void },
): Promise<void> {
  const { env } = process;
  const from = createRequire(join(electron, 'package.json'));
  const { version } = z.object({ version: z.string() }).parse(from('./package.json'));
  const { downloadArtifact }: ElectronGet = await import(pathToFileURL(from.resolve('@electron/get')).href);
  using silence = new Silence();
  try {
    await downloadArtifact({
      artifactName: 'electron',
      version,
      platform: process.platform,
      arch: process.arch,
      checksums: env.electron_use_remote_checksums ? undefined : Checksums.parse(from('./checksums.json')),
      cacheRoot: env.electron_config_cache,
      downloadOptions: {
        signal: AbortSignal.any([signal, silence.signal]),
        quiet: true,
        getProgressCallback: ({ transferred, total }) => {
          silence.received(transferred);
          report(progressOf(transferred, total));
        },
      },
    });
    silence.end();
    report({ fraction: null, fetchedMb: 0, ofMb: null, isUnpacking: true });
    // Finds the downloaded file, checks it again and unpacks it.
    await promisify(execFile)(process.execPath, [join(electron, 'install.js')], { signal });
  } catch (error) {
    signal.throwIfAborted();
    throw new RuntimeNotFetched(version, silence.signal.aborted ? null : whyOf(error));
  }
}

const Checksums = z.record(z.string(), z.string());

function progressOf(bytes: number, totalBytes: number | null): FetchProgress {
  const inMb = (size: number) => Math.round(size / MB);
  const of = totalBytes
    ? { fraction: bytes / totalBytes, ofMb: inMb(totalBytes) }
    : { fraction: null, ofMb: null };
  return { ...of, fetchedMb: inMb(bytes), isUnpacking: false };
}

/** `fetch` only says that it failed; the reason is in its cause. The first line, without a stack. */
function whyOf(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  const why = cause instanceof Error ? cause.message : message;
  return (why.split('\n')[0] ?? why).replace(/\.$/, '');
}

/** Aborts its signal when nothing, or almost nothing, has arrived for too long. */
class Silence implements Disposable {
  readonly #over = new AbortController();
  #timer = this.#after(FIRST_BYTES_MS);
  /** From here on the next bytes are counted; the first one shows that the mirror responds. */
  #countedBytes = -LEAST_BYTES;

  get signal(): AbortSignal {
    return this.#over.signal;
  }

  received(transferredBytes: number): void {
    if (transferredBytes - this.#countedBytes < LEAST_BYTES) return;
    this.#countedBytes = transferredBytes;
    clearTimeout(this.#timer);
    this.#timer = this.#after(SILENCE_MS);
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  [Symbol.dispose](): void {
    this.end();
  }

  #after(ms: number): NodeJS.Timeout {
    return setTimeout(() => this.#over.abort(), ms);
  }
}
