import type { Registry } from '../../registry/schema.ts';
import type { Warning } from '../nouns/warning.ts';
import { whyUnproven } from '../predict/proven.ts';
import { predictSpeed } from '../predict/speed.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import type { Noise } from './noise.ts';
import { contendedWarning } from './nouns/contended-warning.ts';
import type {
  BackendSpeed,
  CardFailure,
  MeasuredCard,
  ModelSpeed,
  SpeedProfile,
  VoiceSpeed,
} from './nouns/speed-profile.ts';
import { referenceReply } from './reference-reply.ts';

export interface MeasuredBackend {
  readonly speed: BackendSpeed;
  readonly noise: Noise;
  /** The card that ran; missing: the processor. */
  readonly card?: string;
}

interface Findings {
  readonly machine: Machine;
  readonly registry: Registry;
  readonly measured: readonly MeasuredBackend[];
  readonly cardFailures: readonly CardFailure[];
  /** Real files that were also run. */
  readonly ofFile: readonly ModelSpeed[];
  /** About those that could not be. */
  readonly fileWarnings?: readonly Warning[];
  readonly voices: readonly VoiceSpeed[];
  readonly measuredAt: Date;
  readonly durationMs: number;
  readonly isQuick: boolean;
}

/** What was measured, and from it the speed of every language model of the registry that is predicted. */
export function profileOf({
  machine,
  registry,
  measured,
  cardFailures,
  ofFile,
  fileWarnings = [],
  voices,
  measuredAt,
  durationMs,
  isQuick,
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
    isQuick,
    bytesDownloaded: 0,
    noise: { spread: Math.max(...measured.map(({ noise }) => noise.spread)), contended },
    backends,
    cardFailures: [...cardFailures],
    cards: comparedCards(measured, registry),
    models: [...ofFile, ...models],
    voices: [...voices],
    warnings: [
      ...(contended ? [contendedWarning(reference?.range ?? null)] : []),
      ...cardFailures.map((failure) => cardWarning(failure, measured)),
      ...fileWarnings,
    ],
  };
}

function modelSpeeds(registry: Registry, backend: BackendSpeed): ModelSpeed[] {
  const models = Object.entries(registry.models.llm).filter(([, { shape }]) => whyUnproven(shape) === null);
  return models.map(([id, model]) => {
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

function comparedCards(measured: readonly MeasuredBackend[], registry: Registry): MeasuredCard[] {
  const cpu = measured.find(({ speed }) => speed.backend === 'cpu');
  const onCpu = cpu === undefined ? null : referenceReply(cpu.speed, registry);
  return measured.flatMap(({ card: name, speed }) => {
    const onCard = referenceReply(speed, registry);
    const { backend } = speed;
    if (name === undefined || backend === 'cpu' || onCard === null || onCpu === null) return [];
    return [{ name, backend, llm: onCard.llm, replySec: onCard.sec, cpuReplySec: onCpu.sec }];
  });
}

function cardWarning({ backend, failure, card }: CardFailure, measured: readonly MeasuredBackend[]): Warning {
  const instead = measured.find((one) => one.speed.backend !== 'cpu' && one.card === card);
  return { code: 'gpu-failed', failure, backend, instead: instead?.speed.backend ?? null };
}
