import type { PlanFailure } from '../nouns/plan-failure.ts';
import { NotEnoughDisk, NotEnoughMemory } from './errors.ts';
import type { InstallPlan } from './nouns/install-plan.ts';

type Room = Pick<
  InstallPlan,
  'folder' | 'neededBytes' | 'freeBytes' | 'memoryNeededBytes' | 'memoryHaveBytes'
>;

/** Every reason why an installation must not begin. What is unknown refuses nothing. */
export function refusalsOf(room: Room): PlanFailure[] {
  const { folder, neededBytes, freeBytes, memoryNeededBytes, memoryHaveBytes } = room;
  const refusals: PlanFailure[] = [];
  if (freeBytes !== null && neededBytes > freeBytes) {
    refusals.push({ code: 'not-enough-disk', folder, neededBytes, freeBytes });
  }
  if (memoryNeededBytes !== null && memoryHaveBytes !== null && memoryNeededBytes > memoryHaveBytes) {
    refusals.push({
      code: 'not-enough-memory',
      neededBytes: memoryNeededBytes,
      haveBytes: memoryHaveBytes,
    });
  }
  return refusals;
}

/** @throws NotEnoughDisk, NotEnoughMemory: the first that refuses the plan */
export function throwIfRefused({ refusals: [refusal] }: Pick<InstallPlan, 'refusals'>): void {
  if (refusal?.code === 'not-enough-disk') {
    throw new NotEnoughDisk(refusal.folder, refusal.neededBytes, refusal.freeBytes);
  }
  if (refusal?.code === 'not-enough-memory') {
    throw new NotEnoughMemory(refusal.neededBytes, refusal.haveBytes);
  }
}
