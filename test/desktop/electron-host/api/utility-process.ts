import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Args, Emitter } from '../emitter.ts';
import { theRuntime } from '../runtime.ts';
import { onFrame, sendFrame } from '../utility/frames.ts';
import { whole } from '../whole.ts';

type Of = Electron.UtilityProcess;

interface UtilityEvents {
  spawn: Args<Of, 'spawn', []>;
  message: Args<Of, 'message', [message: unknown]>;
  exit: Args<Of, 'exit', [code: number]>;
}

const START = fileURLToPath(new URL('../utility/start.ts', import.meta.url));

/** A Node process beside main, ended with it. */
class UtilityProcess
  extends Emitter<UtilityEvents>
  implements Pick<Of, 'pid' | 'kill' | 'postMessage' | 'stderr'>
{
  readonly #child: ChildProcess;
  readonly #channel: Duplex;
  #pid: number | undefined;

  constructor(module: string, args: readonly string[], options: Electron.ForkOptions) {
    super();
    const { executable, node } = theRuntime();
    const { stdio = [] } = options;
    const [, stdout, stderr] = typeof stdio === 'string' ? [stdio, stdio, stdio] : stdio;
    this.#child = spawn(node, [START, executable, module, ...args], {
      stdio: [
        'ignore',
        stdout === 'ignore' ? 'ignore' : 'inherit',
        stderr === 'pipe' ? 'pipe' : 'inherit',
        'pipe',
        'pipe',
      ] satisfies StdioOptions,
    });
    const channel = this.#child.stdio[3];
    if (!(channel instanceof Duplex)) throw new Error('No channel to the utility process.');
    this.#channel = channel;
    this.#listen();
  }

  /** None before it has started, none after it has ended. */
  get pid(): number | undefined {
    return this.#pid;
  }

  /** None unless it was asked for. */
  get stderr(): NodeJS.ReadableStream | null {
    return this.#child.stderr;
  }

  postMessage(message: unknown): void {
    sendFrame(this.#channel, message);
  }

  kill(): boolean {
    return this.#child.kill('SIGTERM');
  }

  #listen(): void {
    const endWithMain = () => this.#child.kill('SIGKILL');
    process.once('exit', endWithMain);
    onFrame(this.#channel, (message) => this.emitEvent('message', message));
    // Messages to a process that just ended are dropped.
    this.#channel.on('error', () => {});
    this.#child.once('spawn', () => {
      this.#pid = this.#child.pid;
      this.emitEvent('spawn');
    });
    this.#child.once('close', (code, signal) => {
      process.off('exit', endWithMain);
      this.#pid = undefined;
      this.emitEvent('exit', code ?? (signal === null ? 1 : constants.signals[signal]));
    });
  }
}

export const utilityProcess: Pick<typeof Electron.UtilityProcess, 'fork'> = {
  fork: (module, args = [], options = {}) => whole<Of>(new UtilityProcess(module, args, options)),
};
