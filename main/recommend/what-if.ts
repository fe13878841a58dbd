import type { Registry } from '../../registry/schema.ts';
import { withMeasuredCards } from '../benchmark/nouns/measured-cards.ts';
import type { SpeedProfile } from '../benchmark/nouns/speed-profile.ts';
import type { Speed } from '../predict/speed-source.ts';
import { largestGpu, mayProveItself } from '../probe/nouns/largest-gpu.ts';
import type { Gpu, Machine } from '../probe/nouns/machine.ts';
import type { SetupState } from '../steps/nouns/setup-state.ts';
import type { Preferences } from '../store/nouns/preferences.ts';
import type { Calibration } from '../try/nouns/calibration.ts';
import { imaginedMachine } from './imagined-machine.ts';
import { languageNamed, speaking } from './language.ts';
import type { WhatIf } from './nouns/what-if-input.ts';
import { imaginesAnything, imaginesCard, imaginesHardware } from './nouns/what-if-scope.ts';
import { spokenSec } from './speech-seconds.ts';
import type { Subject } from './subject.ts';
import { ContradictoryRequest } from './what-if-errors.ts';
import { wishesOf } from './wishes.ts';

/**
 * The subject of the advice: the facts, with imagined values in their place. An empty what-if is this machine
 * as it was probed and measured.
 * @throws NoMachine; UnknownGpu, UnknownTier, UnknownModel, UnknownPipeline, UnknownLanguage;
 * ContradictoryRequest
 */
export function imagine(
  facts: Pick<SetupState, 'machine' | 'speed'> & Partial<Pick<SetupState, 'preferences' | 'calibration'>>,
  whatIf: WhatIf,
  registry: Registry,
): Subject {
  const language = languageOf(whatIf, facts.preferences ?? null, registry);
  const found = whatIf.machine ?? facts.machine;
  const machine = imaginedMachine(found, whatIf, registry);
  const engine = found !== null && isSameEngine(found, machine) ? found : null;
  const calibration = facts.calibration ?? null;
  const known = calibration !== null && calibration.machineId === engine?.id ? calibration : null;
  const speed = speedFor(whatIf, givenSpeed(whatIf) ?? profileOf(engine, facts.speed, known, registry));
  const profile = whatIf.speed ?? facts.speed;
  const hasItsCards = engine !== null || !imaginesCard(whatIf);
  return {
    machine:
      hasItsCards && profile !== null && profile.machineId === found?.id
        ? withMeasuredCards(machine, profile)
        : machine,
    speed,
    spoken: spokenSec(known),
    registry: language === undefined ? registry : speaking(registry, language),
    wishes: { ...wishesOf(whatIf, registry), ...(language !== undefined && { language }) },
    imagined: imaginesAnything(whatIf),
  };
}

/** A stored value may be from another registry: then it is unknown here, but not an error. */
function languageOf(
  { language }: WhatIf,
  preferences: Preferences | null,
  registry: Registry,
): string | undefined {
  return language === undefined ? preferences?.callLanguage : languageNamed(language, registry);
}

function givenSpeed({ score, speed }: WhatIf): Speed | null {
  if (score !== undefined && speed !== undefined) throw new ContradictoryRequest('--score', '--speed');
  if (score !== undefined) return { kind: 'score', cpuScore: score };
  return speed === undefined ? null : { kind: 'measured', profile: speed };
}

/** The stored profile, if it was measured on this very machine and for this registry. */
function profileOf(
  engine: Machine | null,
  profile: SpeedProfile | null,
  calibration: Calibration | null,
  registry: Registry,
): Speed | null {
  if (profile === null || profile.machineId !== engine?.id || profile.registryId !== registry.id) return null;
  return { kind: 'measured', profile, ...(calibration !== null && { calibration }) };
}

/** What is imagined is a machine on which no voice was measured: then the seconds of the list stand. */
function speedFor(whatIf: WhatIf, speed: Speed | null): Speed | null {
  if (speed?.kind !== 'measured' || !imaginesHardware(whatIf)) return speed;
  return { ...speed, profile: { ...speed.profile, voices: [] } };
}

/** More memory makes nothing faster; other cores or another card do. */
function isSameEngine(found: Machine, imagined: Machine): boolean {
  const [before, after] = [engineCard(found), engineCard(imagined)];
  return (
    found.cpu.usableCores === imagined.cpu.usableCores &&
    before?.name === after?.name &&
    before?.vramBytes === after?.vramBytes
  );
}

/** One that shares the RAM may not have proved itself in what a probe found. */
function engineCard(machine: Machine): Gpu | null {
  return largestGpu(machine) ?? machine.gpus.find(mayProveItself) ?? null;
}
