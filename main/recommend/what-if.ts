import type { Registry } from '../../registry/schema.ts';
import type { SpeedProfile } from '../benchmark/speed-profile.ts';
import type { Speed } from '../predict/speed-source.ts';
import type { Machine } from '../probe/machine.ts';
import type { SetupState } from '../setup-state.ts';
import { imaginedMachine } from './imagined-machine.ts';
import { largestGpu } from './largest-gpu.ts';
import type { Subject } from './subject.ts';
import { ContradictoryRequest } from './what-if-errors.ts';
import type { WhatIf } from './what-if-input.ts';
import { imaginesAnything } from './what-if-scope.ts';
import { wishesOf } from './wishes.ts';

/**
 * What advice is asked on: the facts, with what is imagined in their place. An empty what-if is
 * this machine as it was found and measured.
 * @throws NoMachine; UnknownGpu, UnknownTier, UnknownModel, UnknownPipeline, ContradictoryRequest
 */
export function imagine(
  facts: Pick<SetupState, 'machine' | 'speed'>,
  whatIf: WhatIf,
  registry: Registry,
): Subject {
  const found = whatIf.machine ?? facts.machine;
  const machine = imaginedMachine(found, whatIf, registry);
  const stored =
    found !== null && isSameEngine(found, machine) ? profileOf(found, facts.speed, registry) : null;
  return {
    machine,
    speed: givenSpeed(whatIf) ?? stored,
    registry,
    wishes: wishesOf(whatIf, registry),
    imagined: imaginesAnything(whatIf),
  };
}

function givenSpeed({ score, speed }: WhatIf): Speed | null {
  if (score !== undefined && speed !== undefined) throw new ContradictoryRequest('--score', '--speed');
  if (score !== undefined) return { kind: 'score', cpuScore: score };
  return speed === undefined ? null : { kind: 'measured', profile: speed };
}

/** The stored profile, if it was measured on this very machine and for this registry. */
function profileOf({ id }: Machine, profile: SpeedProfile | null, registry: Registry): Speed | null {
  if (profile === null || profile.machineId !== id || profile.registryId !== registry.id) return null;
  return { kind: 'measured', profile };
}

/** More memory makes nothing faster; other cores or another card do. */
function isSameEngine(found: Machine, imagined: Machine): boolean {
  const [before, after] = [largestGpu(found), largestGpu(imagined)];
  return (
    found.cpu.usableCores === imagined.cpu.usableCores &&
    before?.name === after?.name &&
    before?.vramBytes === after?.vramBytes
  );
}
