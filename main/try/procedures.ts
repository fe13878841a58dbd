import { type Context, on } from '../context.ts';
import { type Advise, requestedOption } from '../recommend/nouns/requested-option.ts';
import { isSpeedCurrent } from '../steps/nouns/current-step.ts';
import { withMeasured } from './calibrate.ts';
import type { TrialReport } from './nouns/trial-report.ts';
import type { TrialRequest } from './nouns/trial-request.ts';
import type { Around, Trying } from './trying.ts';

/** @param advise the advice for this machine, as another room gives it */
export function tryProcedures(context: Context, advise: Advise) {
  const later = (): never => {
    throw new Error('Not yet.');
  };
  return {
    run: on.try.run.handler(({ input }) => run(input, context, advise)),
    listen: on.try.listen.handler(later),
    look: on.try.look.handler(later),
    useToken: on.try.useToken.handler(later),
    checkKeys: on.try.checkKeys.handler(later),
  };
}

/** Tries what is wanted, as the step of that name, and keeps what it has shown. */
async function run(request: TrialRequest, context: Context, advise: Advise): Promise<TrialReport> {
  const { facts, steps, platform, home } = context;
  const trying = wantedBy(request, context, advise);
  // Loaded late: a host that tries nothing starts without it.
  const { runTrial } = await import('./run-trial.ts');
  return await steps.run('try', async (task) => {
    const around: Around = { platform, task, home, now: () => new Date() };
    const { report, measured } = await runTrial(trying, around);
    await facts.keepTrial(report, withMeasured(facts.live.now.calibration, measured));
    return report;
  });
}

/** @throws MachineUnknown; what `advise` throws */
function wantedBy(
  { server: _server, ...request }: TrialRequest,
  { facts, registry, modelsFolder }: Context,
  advise: Advise,
): Trying {
  const { choice, speed, calibration, preferences } = facts.live.now;
  const { machine } = facts;
  const { option, advice } = requestedOption(request, choice, advise);
  const isCurrent = isSpeedCurrent(facts.live.now);
  return {
    option,
    advice,
    language: request.language ?? preferences?.callLanguage,
    target: 'ava',
    known: {
      machine,
      speed: isCurrent ? speed : null,
      calibration: calibration?.machineId === machine.id ? calibration : null,
      registry,
      modelsFolder: modelsFolder(),
    },
  };
}
