import { cardsToMeasure } from '../../main/benchmark/cards-to-measure.ts';
import type { SpeedProfile } from '../../main/benchmark/nouns/speed-profile.ts';
import { type MeasuredBackend, profileOf } from '../../main/benchmark/profile.ts';
import { GIB, MIB } from '../../main/nouns/bytes.ts';
import type { FoundGpu } from '../../main/probe/gpu/found-gpu.ts';
import { withRuntime } from '../../main/probe/gpu/runtime.ts';
import type { BackendAnswer } from '../../main/probe/nouns/backend-answer.ts';
import type { GpuBackend, Machine } from '../../main/probe/nouns/machine.ts';
import type { Target } from '../../main/recommend/nouns/what-if-input.ts';
import { recommend } from '../../main/recommend/recommend.ts';
import { imagine } from '../../main/recommend/what-if.ts';
import { gpuWith } from '../probe/given.ts';
import { backendSpeed, machineOf, registry } from './given.ts';

/** A machine as its tools and a double of the runtime's answers describe it. */
export interface Fake {
  readonly ramGib: number;
  readonly cores: number;
  readonly cards: readonly Partial<FoundGpu>[];
  readonly answers: Partial<Record<GpuBackend, BackendAnswer>>;
  readonly platform?: NodeJS.Platform;
  readonly architecture?: string;
}

export const opens = (totalGib: number, sharedGib: number, ...deviceNames: string[]): BackendAnswer => ({
  opened: true,
  deviceNames,
  memory: { totalBytes: Math.round(totalGib * GIB), sharedBytes: Math.round(sharedGib * GIB) },
});

const unified = { vramBytes: null, integrated: true, driver: null } as const;

/** Apple's chip, with the working set that Metal recommends. */
export const mac = (name: string, ramGib: number, metalMib: number, cores = 10): Fake => ({
  ramGib,
  cores,
  cards: [{ ...unified, vendor: 'apple', name }],
  answers: { metal: opens((metalMib * MIB) / GIB, (metalMib * MIB) / GIB, name) },
  platform: 'darwin',
  architecture: 'arm64',
});

/** @param heapsGib of Vulkan */
export const strixHalo = (ramGib: number, carvedGib: number, gttGib: number, heapsGib: number): Fake => ({
  ramGib,
  cores: 32,
  cards: [
    {
      ...unified,
      vendor: 'amd',
      name: 'Strix Halo [Radeon 8060S]',
      borrowedBytes: carvedGib * GIB,
      gttBytes: gttGib * GIB,
    },
  ],
  answers: { vulkan: opens(heapsGib, heapsGib, 'Radeon 8060S Graphics (RADV GFX1151)') },
});

export const GB10: Fake = {
  ramGib: 119.6,
  cores: 20,
  cards: [{ ...unified, name: 'NVIDIA GB10', driver: '580.95' }],
  answers: { cuda: opens(119.6, 0, 'NVIDIA GB10') },
  architecture: 'arm64',
};

export async function machineFrom({ cards, answers, platform = 'linux', ...fake }: Fake): Promise<Machine> {
  const here = { environment: 'host', platform, devices: ['dri', 'nvidia0'] } as const;
  const failure = { code: 'no-device' } as const;
  const { gpus } = await withRuntime(
    cards.map((card, index) => gpuWith({ busId: `0000:0${index + 1}:00.0`, ...card })),
    here,
    async (backend) => answers[backend] ?? { opened: false, failure },
  );
  const machine = machineOf({ ramGib: fake.ramGib, cores: fake.cores, gpus });
  const architecture = fake.architecture ?? 'x86_64';
  return { ...machine, cpu: { ...machine.cpu, architecture }, os: { platform, release: '' } };
}

/** tokens/s of the processor and of each card on the reference model, the cards in the order in which they are measured. */
export type Scores = readonly [cpu: number, ...cards: number[]];

export function profileFrom(machine: Machine, [cpu, ...cards]: Scores): SpeedProfile {
  const quiet = { spread: 0, contended: false, relativeRange: { low: 1, high: 1 } };
  const ofCards = cardsToMeasure(machine).flatMap(({ name, backend }, index): MeasuredBackend[] =>
    backend === null
      ? []
      : [{ speed: backendSpeed(cards[index] ?? cpu, { backend }), noise: quiet, card: name }],
  );
  return profileOf({
    machine,
    registry,
    measured: [{ speed: backendSpeed(cpu), noise: quiet }, ...ofCards],
    cardFailures: [],
    ofFile: [],
    voices: [],
    measuredAt: new Date('2026-11-24T12:00:00Z'),
    durationMs: 15_000,
    isQuick: false,
  });
}

/** The advice for a machine that was probed and measured; without scores, for one that was only probed. */
export async function adviceFor(fake: Fake, scores: Scores | null, target: Target = 'ava') {
  const machine = await machineFrom(fake);
  const speed = scores && profileFrom(machine, scores);
  const subject = imagine({ machine, speed }, { target }, registry);
  return { ...recommend(subject), gpus: subject.machine.gpus };
}
