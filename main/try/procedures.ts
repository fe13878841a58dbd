import { type Context, on } from '../context.ts';
import { type Advise, requestedOption } from '../recommend/nouns/requested-option.ts';
import { isSpeedCurrent } from '../steps/nouns/current-step.ts';
import type { Task } from '../steps/nouns/task.ts';
import { withMeasured } from './calibrate.ts';
import type { TrialReport } from './nouns/trial-report.ts';
import type { TrialRequest } from './nouns/trial-request.ts';
import type { Around, Trying } from './trying.ts';
import { LastGreeting } from './voice/kept-greeting.ts';

/** @param advise the advice for this machine, as another room gives it */
export function tryProcedures(context: Context, advise: Advise) {
  let givenToken: string | null = null;
  const greeting = new LastGreeting(context.home);
  return {
    run: on.try.run.handler(({ input }) =>
      run(input, context, wantedBy(input, context, advise), { token: givenToken, greeting }),
    ),
    listen: on.try.listen.handler(async () => {
      const wav = await greeting.read();
      return { wavBase64: wav === null ? null : Buffer.from(wav).toString('base64') };
    }),
    look: on.try.look.handler(async ({ input: { server }, signal }) => {
      const { lookAtServer } = await import('./server/look-at-server.ts');
      return await lookAtServer(server, givenToken, signal ?? unending());
    }),
    useToken: on.try.useToken.handler(({ input: { token } }) => {
      givenToken = token;
    }),
    checkKeys: on.try.checkKeys.handler(async ({ input: { keys }, signal }) => {
      // Loaded late, with the HTTP client.
      const [{ ANSWER_MS, checkKeys }, { networkOf }] = await Promise.all([
        import('./cloud/check-keys.ts'),
        import('../network.ts'),
      ]);
      return await checkKeys(keys, {
        network: networkOf(process.env, ANSWER_MS),
        signal: signal ?? unending(),
      });
    }),
  };
}

/** For callers that cannot abort. */
const unending = () => new AbortController().signal;

/** Tries what is wanted, as the step of that name, and keeps what it has shown. */
async function run(
  { server }: TrialRequest,
  { facts, steps, platform }: Context,
  trying: Trying,
  { token, greeting }: { readonly token: string | null; readonly greeting: LastGreeting },
): Promise<TrialReport> {
  // Loaded late: a host that tries nothing starts without them.
  const [{ runTrial }, { runServerTrial }] = await Promise.all([
    import('./run-trial.ts'),
    import('./run-server-trial.ts'),
  ]);
  const work = async (task: Task<'try'>) => {
    const around: Around = { platform, task, greeting, now: () => new Date() };
    const { report, measured } =
      server === undefined
        ? await runTrial(trying, around)
        : await runServerTrial({ url: server, token }, trying, around);
    await facts.keepTrial(report, withMeasured(facts.live.now.calibration, measured));
    return report;
  };
  const doing = server === undefined ? 'loading' : 'asking-server';
  return await steps.run('try', work, { doing, text: '', loadSec: null });
}

/** @throws MachineUnknown; what `advise` throws */
function wantedBy(
  { server: _server, ...request }: TrialRequest,
  { facts, registry, modelsFolder }: Context,
  advise: Advise,
): Trying {
  const { choice, speed, calibration, preferences } = facts.live.now;
  const { machine } = facts;
  const { option, advice } = requestedOption(request, { choice, advise, registry });
  return {
    option,
    advice,
    language: request.language ?? preferences?.callLanguage,
    known: {
      machine,
      speed: isSpeedCurrent(facts.live.now) ? speed : null,
      calibration: calibration?.machineId === machine.id ? calibration : null,
      registry,
      modelsFolder: modelsFolder(),
    },
  };
}
