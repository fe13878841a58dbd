import type { MachineWarning } from '../nouns/warning.ts';
import { isX86 } from './nouns/is-x86.ts';
import type { Machine } from './nouns/machine.ts';

/** What the system says of the processor to a program that it translates. */
export interface EmulationClues {
  /** Windows: `ARMv8 (64-bit) Family 8 Model 1 Revision 201, Qualcomm Technologies Inc`. */
  readonly processorIdentifier?: string | undefined;
  /** macOS: `sysctl.proc_translated` is 1 for a program under Rosetta. */
  readonly isTranslated?: boolean;
  /** Linux: `/proc/cpuinfo` is that of an ARM processor, as under QEMU's translation. */
  readonly isArm?: boolean;
  /** What the running program was built for, where the system tells its own architecture all the same. */
  readonly builtFor?: string | undefined;
}

/** Processors that are ARM, by their names; `VirtualApple` is what Rosetta calls Apple's. */
const ARM =
  /\b(Snapdragon|Qualcomm|Oryon|Kryo|ARMv\d|Neoverse|Cortex-[AX]\d+|VirtualApple|Apple M\d|Ampere(One|\(R\))|Ampere Altra|Microsoft(\(R\))? SQ\d|Kunpeng)/i;

/** That this is an x86 build on an ARM processor, where a system translates it: several times slower. */
export function emulationWarning(
  { brand, architecture }: Pick<Machine['cpu'], 'brand' | 'architecture'>,
  clues: EmulationClues,
): MachineWarning | null {
  const { processorIdentifier = '', isTranslated = false, builtFor = architecture, isArm = false } = clues;
  const isArmSystem = /^(arm64|aarch64)/i.test(architecture);
  const isNamedArm = [brand, processorIdentifier].some((name) => ARM.test(name));
  const isOnArm = isArmSystem || isTranslated || isArm || isNamedArm;
  return isX86(builtFor) && isOnArm ? { code: 'emulated-build', processor: brand } : null;
}
