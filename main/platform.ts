import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The programs that run beside the one that serves the user. */
export type WorkerName = 'inference' | 'hardware' | 'hash' | 'voice';

/** A running worker as its parent sees it: what Node's children and Electron's have in common. */
export interface WorkerProcess {
  /** `undefined`: not started yet, or it could not be. */
  readonly pid?: number | undefined;
  /** Its standard error, where a crash leaves its last words; none but of the voice's worker. */
  readonly stderr?: NodeJS.ReadableStream | null;
  /** Whether it can still receive messages. */
  readonly connected: boolean;
  /** A failed send is passed to `sent`, never thrown. */
  send(message: object, sent: (error: Error | null) => void): boolean;
  kill(signal: 'SIGKILL'): boolean;
  on(event: 'message', listener: (message: unknown) => void): this;
  on(event: 'exit', listener: (code: number | null, signal: string | null) => void): this;
  /** `disconnect`: all that it sent has arrived. `error`: it could not be started. */
  on(event: 'error' | 'disconnect', listener: () => void): this;
}

/** Replaces `folder/name.json`: the old file stays intact until the new one is complete. */
export type WriteJson = (folder: string, name: string, content: Record<string, unknown>) => Promise<void>;

/** The few things in which hosts differ. */
export interface Platform {
  /** Starts a program of ours that communicates by messages. */
  startWorker(name: WorkerName): WorkerProcess;
  /** Else by `writeWithConf`. */
  readonly writeJson?: WriteJson;
}

/** Loaded late, since loading takes 90 ms. */
export const writeWithConf: WriteJson = async (folder, name, content) => {
  const { default: Conf } = await import('conf');
  const conf = new Conf({ cwd: folder, configName: name, configFileMode: 0o600 });
  conf.store = content;
};

/** In a build, all entries are in one folder; from source, the entry is the worker's own file. */
const fromSource = import.meta.url.endsWith('.ts');
const workerFiles: Record<WorkerName, string> = fromSource
  ? {
      inference: './inference/worker.ts',
      hardware: './probe/hardware-worker.ts',
      hash: './install/hash/hash-worker.ts',
      voice: './speech/worker.ts',
    }
  : {
      inference: './inference-worker.js',
      hardware: './hardware-worker.js',
      hash: './hash-worker.js',
      voice: './voice-worker.js',
    };

/** Which workers can say why they crash. What llama.cpp says comes as messages. */
export const hasStderr = (name: WorkerName): boolean => name === 'voice';

/** Node's way of running workers: terminal and browser host. */
export const nodePlatform: Platform = {
  startWorker(name) {
    const file = fileURLToPath(new URL(workerFiles[name], import.meta.url));
    // A process group of its own, where supported: tools that it started can be killed with it.
    const detached = name === 'hardware' && process.platform !== 'win32';
    const stderr = hasStderr(name) ? 'pipe' : 'ignore';
    return fork(file, { stdio: ['ignore', 'ignore', stderr, 'ipc'], serialization: 'advanced', detached });
  },
};
