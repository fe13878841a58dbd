import { SetupError } from '../setup-error.ts';

/** The worker is gone: a crash, a kill, or too little memory. */
export class WorkerEnded extends SetupError {
  readonly code = 'worker-ended';
  readonly nextStep: string;

  constructor(
    doing: string,
    { code, signal, complaint }: { code: number | null; signal: string | null; complaint: string | null },
  ) {
    const how = signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`;
    const likely = signal === 'SIGKILL' ? ', often too little memory' : '';
    const said = complaint === null ? '' : ` It said: ${firstLine(complaint)}`;
    super(`The test process ended while ${doing} (${how}${likely}).${said}`);
    this.nextStep = 'Close other programs and measure again, or go on without a measurement.';
  }
}

/** llama.cpp answered, with a refusal. */
export class InferenceFailed extends SetupError {
  readonly code = 'inference-failed';
  readonly nextStep = 'Measure again; if it stays, go on without a measurement.';

  constructor(doing: string, reason: string) {
    super(`llama.cpp failed while ${doing}: ${firstLine(reason)}`);
  }
}

/** No answer in time. */
export class WorkerSilent extends SetupError {
  readonly code = 'worker-silent';
  readonly nextStep = 'Measure again when the machine is less busy.';

  constructor(doing: string, timeoutMs: number) {
    super(`llama.cpp has not answered for ${Math.round(timeoutMs / 1000)} s while ${doing}.`);
  }
}

const firstLine = (text: string): string => text.split('\n')[0] ?? '';
