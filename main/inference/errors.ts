import type { Doing, RuntimeMishap } from '../nouns/mishap.ts';
import { SetupError } from '../nouns/setup-error.ts';

/** For the sentence that says where it failed. */
const DOING: Record<Doing, string> = {
  open: 'opening the runtime',
  'open-card': 'opening the card',
  load: 'loading a model',
  context: 'making room for tokens',
  prefill: 'reading a prompt',
  decode: 'generating tokens',
  usage: 'counting its time',
  free: 'freeing a model',
};

/** What is said of a backend that opens, but has nothing to run on. */
export const NO_DEVICE = 'the runtime found no device it can use';

/** The runtime, or the process it runs in, failed. */
export abstract class RuntimeError extends SetupError {
  abstract override readonly mishap: RuntimeMishap;
}

/** How a process ended, and what llama.cpp said first since it was last asked for something. */
interface End {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly complaint: string | null;
}

/** The worker is gone: a crash, a kill, or too little memory. */
export class WorkerEnded extends RuntimeError {
  readonly code = 'worker-ended';
  readonly nextStep = 'Close other programs and measure again, or go on without a measurement.';
  readonly mishap: RuntimeMishap;

  constructor(doing: Doing, { exitCode, signal, complaint }: End) {
    const how = signal === null ? `exit code ${exitCode ?? 'unknown'}` : `signal ${signal}`;
    const likely = signal === 'SIGKILL' ? ', often too little memory' : '';
    const said = complaint === null ? null : firstLine(complaint);
    const words = said === null ? '' : ` It said: ${said}`;
    super(`The test process ended while ${DOING[doing]} (${how}${likely}).${words}`);
    this.mishap = { code: this.code, doing, exitCode, signal, said };
  }
}

/** llama.cpp answered, with a refusal. */
export class InferenceFailed extends RuntimeError {
  readonly code = 'inference-failed';
  readonly nextStep = 'Measure again; if it stays, go on without a measurement.';
  readonly mishap: RuntimeMishap;

  /** @param reason the runtime's own words; `null`: it found no device that it can use */
  constructor(doing: Doing, reason: string | null) {
    const said = reason === null ? null : firstLine(reason);
    super(`llama.cpp failed while ${DOING[doing]}: ${said ?? NO_DEVICE}`);
    this.mishap = { code: this.code, doing, said };
  }
}

/** No answer in time. */
export class WorkerSilent extends RuntimeError {
  readonly code = 'worker-silent';
  readonly nextStep = 'Measure again when the machine is less busy.';
  readonly mishap: RuntimeMishap;

  constructor(doing: Doing, timeoutMs: number) {
    const sec = Math.round(timeoutMs / 1000);
    super(`llama.cpp has not answered for ${sec} s while ${DOING[doing]}.`);
    this.mishap = { code: this.code, doing, sec };
  }
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';
