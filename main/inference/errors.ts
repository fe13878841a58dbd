import type { Doing, RuntimeFailure } from '../nouns/runtime-failure.ts';
import { SetupError } from '../nouns/setup-error.ts';
import { withoutControls } from './without-controls.ts';

/** The runtime, or the process it runs in, failed. */
export abstract class RuntimeError<
  Code extends RuntimeFailure['code'] = RuntimeFailure['code'],
> extends SetupError<Extract<RuntimeFailure, { code: Code }>> {}

/** How a process ended, and llama.cpp's first message since the last command. */
interface End {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly complaint: string | null;
}

/** The worker is gone: a crash, a kill, or too little memory. */
export class WorkerEnded extends RuntimeError<'worker-ended'> {
  constructor(doing: Doing, { exitCode, signal, complaint }: End) {
    const said = complaint === null ? null : firstLine(complaint);
    super({ code: 'worker-ended', doing, exitCode, signal, said });
  }
}

/** llama.cpp returned an error. */
export class InferenceFailed extends RuntimeError<'inference-failed'> {
  /** @param reason the runtime's own message; `null`: it found no usable device */
  constructor(doing: Doing, reason: string | null) {
    super({ code: 'inference-failed', doing, said: reason === null ? null : firstLine(reason) });
  }
}

/** No answer in time. */
export class WorkerSilent extends RuntimeError<'worker-silent'> {
  constructor(doing: Doing, timeoutMs: number) {
    super({ code: 'worker-silent', doing, sec: Math.round(timeoutMs / 1000) });
  }
}

/** It may quote the model's file, which is a stranger's. */
const firstLine = (text: string): string => withoutControls(text.split('\n')[0] ?? '');
