import type { FoundGpu } from '../../main/probe/gpu/found-gpu.ts';
import { withRuntime } from '../../main/probe/gpu/runtime.ts';
import type { Circumstances } from '../../main/probe/gpu/unusable.ts';
import type { BackendAnswer } from '../../main/probe/nouns/backend-answer.ts';
import type { GpuBackend } from '../../main/probe/nouns/machine.ts';
import { gpuWith } from './given.ts';

export const AMD = gpuWith({ vendor: 'amd', name: 'Navi 31 [Radeon RX 7900 XT/7900 XTX]', driver: '6.3.6' });
export const RAPHAEL = gpuWith({
  vendor: 'amd',
  name: 'Raphael',
  vramBytes: null,
  integrated: true,
  driver: null,
});
export const ARC = gpuWith({ vendor: 'intel', name: 'Intel(R) Arc(TM) A770 Graphics', driver: null });
export const M3 = gpuWith({
  vendor: 'apple',
  name: 'Apple M3 Pro',
  vramBytes: null,
  integrated: true,
  driver: null,
});
export const GB10 = gpuWith({ name: 'NVIDIA GB10', vramBytes: null, integrated: true });

type Answers = Partial<Record<GpuBackend, BackendAnswer>>;

/** The cards after the runtime was tried, and which backends it was started with. */
export async function ask(
  cards: readonly FoundGpu[],
  answers: Answers = {},
  circumstances: Partial<Circumstances> = {},
) {
  const asked: GpuBackend[] = [];
  const here = {
    environment: 'host',
    platform: 'linux',
    devices: ['nvidia0', 'dri'],
    ...circumstances,
  } as const;
  const { gpus, warnings } = await withRuntime(cards, here, async (backend) => {
    asked.push(backend);
    return answers[backend] ?? refuses('no such backend');
  });
  return { gpus, warnings, asked };
}
export const refuses = (said: string): BackendAnswer => ({ opened: false, failure: { code: 'said', said } });
export const opens = (...deviceNames: string[]) => ({ opened: true as const, deviceNames });
