import { ORPCError } from '@orpc/client';
import { stepsBefore } from '../../recommend/nouns/steps-before.ts';
import type { WhatIf } from '../../recommend/nouns/what-if-input.ts';
import { Busy } from '../../steps/nouns/procedure.ts';
import type { StepName } from '../../steps/nouns/step-table.ts';
import { failureIn } from './errors.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

export interface Measuring {
  /** Measure even if there is a measurement of this machine. */
  readonly again: boolean;
}

/**
 * Runs the steps that are needed before advice can be given, each once. A measurement that fails is reported
 * and skipped: advice on typical figures is better than none.
 */
export async function prepare(
  session: Session,
  terminal: Terminal,
  whatIf: WhatIf,
  { again }: Measuring,
): Promise<void> {
  const done = new Set<StepName>();
  const wanted = async () => stepsBefore(whatIf, await session.state()).find((step) => !done.has(step));
  for (let step = await wanted(); step !== undefined; step = await wanted()) {
    done.add(step);
    if (step === 'probe') await session.run(step, () => session.setup.probe.run());
    if (step === 'benchmark') {
      // A name that is not in the registry must not cost a measurement first.
      await session.setup.recommend.advise(whatIf);
      await measure(session, terminal);
    }
  }
  if (again && !done.has('benchmark')) await measure(session, terminal);
}

/** The same while a wizard is served: a step that was started there is waited for, not repeated. */
export async function prepareInTurn(...asked: Parameters<typeof prepare>): Promise<void> {
  try {
    await prepare(...asked);
  } catch (error) {
    const step = stepInTheWay(error);
    if (step === null) throw error;
    const [session] = asked;
    await session.ended(step);
    await prepareInTurn(...asked);
  }
}

/** The step to wait for; `null`: none. A download may take hours, so the user decides what to do about it. */
function stepInTheWay(error: unknown): StepName | null {
  if (!(error instanceof ORPCError) || error.code !== 'BUSY') return null;
  const { step, canPause } = Busy.parse(error.data);
  return canPause ? null : step;
}

async function measure(session: Session, terminal: Terminal): Promise<void> {
  try {
    await session.run('benchmark', () => session.setup.benchmark.run({}));
  } catch (error) {
    const failure = failureIn(error);
    if (failure === null) throw error;
    terminal.warn([{ code: 'not-measured', failure }]);
  }
}
