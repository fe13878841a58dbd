import { EventEmitter } from 'node:events';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import { hasStderr, type WorkerName, type WorkerProcess } from '../../platform.ts';

/** In a build, all entries are in one folder. */
const fileOf = (entry: string) => fileURLToPath(new URL(`./${entry}.js`, import.meta.url));

/** A worker in one of Electron's utility processes: they need no `fork`, which a fuse disables. */
class UtilityWorker extends EventEmitter implements WorkerProcess {
  readonly #process: Electron.UtilityProcess;
  #isWanted = true;
  #isOver = false;

  constructor(name: WorkerName) {
    super();
    this.#process = utilityProcess.fork(fileOf('worker-channel'), [fileOf(`${name}-worker`)], {
      serviceName: `Voicefit ${name}`,
      stdio: ['ignore', 'ignore', hasStderr(name) ? 'pipe' : 'ignore'],
    });
    this.#process.on('message', (message: unknown) => this.emit('message', message));
    this.#process.once('spawn', () => {
      if (!this.#isWanted) this.kill();
    });
    this.#process.once('exit', (code) => {
      this.#isOver = true;
      const signal = signalOf(code);
      this.emit('exit', signal === null ? code : null, signal);
      this.emit('disconnect');
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get stderr(): NodeJS.ReadableStream | null {
    return this.#process.stderr;
  }

  get connected(): boolean {
    return !this.#isOver;
  }

  send(message: object, sent: (error: Error | null) => void): boolean {
    this.#process.postMessage(message);
    setImmediate(sent, null);
    return true;
  }

  /** `UtilityProcess.kill` sends SIGTERM, which a worker inside llama.cpp does not handle. */
  kill(): boolean {
    this.#isWanted = false;
    const { pid } = this.#process;
    // Not started yet: killed as soon as it is.
    if (pid === undefined) return false;
    try {
      return process.kill(pid, 'SIGKILL');
    } catch {
      return false;
    }
  }
}

/**
 * The exit of a process: if it was killed, Electron reports the number of the signal as its exit code. Our
 * workers end by themselves with 0 or 1.
 */
export function signalOf(code: number, platform: NodeJS.Platform = process.platform): string | null {
  if (platform === 'win32' || code <= 1) return null;
  return Object.entries(constants.signals).find(([, number]) => number === code)?.[0] ?? null;
}

const running = new Set<UtilityWorker>();

/** Electron's way of running workers. */
export function startWorker(name: WorkerName): WorkerProcess {
  const worker = new UtilityWorker(name);
  running.add(worker);
  worker.on('exit', () => running.delete(worker));
  return worker;
}

/** None outlives the app. */
export function endWorkers(): void {
  for (const worker of running) worker.kill();
}
