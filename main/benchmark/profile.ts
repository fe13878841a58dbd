import type { Registry } from '../../registry/schema.ts';
import type { ToldWarning } from '../nouns/warning.ts';
import { predictSpeed } from '../predict/speed.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import { scoreEnds } from '../words/figures.ts';
import type { Noise } from './noise.ts';
import type {
  BackendSpeed,
  ModelSpeed,
  Range,
  SpeedProfile,
  ToldCardFailure,
} from './nouns/speed-profile.ts';

export interface MeasuredBackend {
  readonly speed: BackendSpeed;
  readonly noise: Noise;
}

interface Findings {
  readonly machine: Machine;
  readonly registry: Registry;
  readonly measured: readonly MeasuredBackend[];
  readonly cardFailures: readonly ToldCardFailure[];
  /** Real files that were run besides. */
  readonly ofFile: readonly ModelSpeed[];
  readonly measuredAt: Date;
  readonly durationMs: number;
}

/** What was measured, and from it the speed of every language model of the registry. */
export function profileOf({
  machine,
  registry,
  measured,
  cardFailures,
  ofFile,
  measuredAt,
  durationMs,
}: Findings): SpeedProfile {
  const backends = measured.map(({ speed }) => speed);
  const models = backends.flatMap((backend) => modelSpeeds(registry, backend));
  const reference = models.find(({ id, backend }) => id === registry.reference_model && backend === 'cpu');
  const contended = measured.some(({ noise }) => noise.contended);
  return {
    machineId: machine.id,
    registryId: registry.id,
    measuredAt: measuredAt.toISOString(),
    cpuScore: reference?.decodeTokensPerSec ?? null,
    cpuScoreRange: reference?.range ?? null,
    durationMs: Math.round(durationMs),
    bytesDownloaded: 0,
    noise: { spread: Math.max(...measured.map(({ noise }) => noise.spread)), contended },
    backends,
    cardFailures: [...cardFailures],
    models: [...ofFile, ...models],
    warnings: [
      ...(contended ? [contendedWarning(reference?.range ?? null)] : []),
      ...cardFailures.map((failure) => cardWarning(failure, backends)),
    ],
  };
}

function modelSpeeds(registry: Registry, backend: BackendSpeed): ModelSpeed[] {
  return Object.entries(registry.models.llm).map(([id, model]) => {
    const speed = predictSpeed(model, backend);
    const { low, high } = backend.relativeRange;
    return {
      id,
      backend: backend.backend,
      threads: backend.threads,
      decodeTokensPerSec: speed.decodeTokensPerSec,
      prefillTokensPerSec: speed.prefillTokensPerSec,
      loadMs: speed.loadSec === null ? null : speed.loadSec * 1000,
      range: { low: speed.decodeTokensPerSec * low, high: speed.decodeTokensPerSec * high },
      provenance: 'predicted',
    };
  });
}

function contendedWarning(range: Range | null): ToldWarning {
  const score = range === null ? '' : ` The CPU score lies between ${scoreEnds(range).join(' and ')}.`;
  return {
    code: 'contended',
    message: `Other programs took the processor while it was measured.${score} Measure again when it is quiet.`,
    trouble: { code: 'contended', low: range?.low ?? null, high: range?.high ?? null },
  };
}

function cardWarning(
  { backend, message, mishap }: ToldCardFailure,
  measured: readonly BackendSpeed[],
): ToldWarning {
  const instead = measured.find((one) => one.backend !== 'cpu')?.backend ?? null;
  const outcome =
    instead === null
      ? 'so the advice does without it'
      : `so it was measured with ${instead} instead of ${backend}`;
  const said = message.endsWith('.') ? message : `${message}.`;
  return {
    code: 'gpu-failed',
    message: `The graphics card failed while it was measured, ${outcome}. ${said} Close what else uses the card, update its driver, and measure again.`,
    trouble: { code: 'gpu-failed', mishap, backend, instead },
  };
}
