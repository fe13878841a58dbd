import type { GpuBackend, GpuVendor } from '../nouns/machine.ts';
import { amdChipIn } from './amd-chips.ts';
import { isIntegratedAmd, isProcessorsCode, isUnnamedAmd } from './amd-kinds.ts';
import { isDiscreteIntel } from './intel-card.ts';

/** A device as the runtime lists it, and what its name says about it. */
export interface RuntimeDevice {
  readonly name: string;
  /** `null`: the name does not say. */
  readonly vendor: GpuVendor | null;
  /** Part of a processor; `null`: the name does not say. */
  readonly integrated: boolean | null;
  /** An AMD chip as the compiler calls it, `gfx1201`. */
  readonly chip: string | null;
  /** The driver knows the maker and no more: it is older than the card. */
  readonly isUnnamed: boolean;
}

const DRAWING_ONLY = /llvmpipe|lavapipe|softpipe|swiftshader|basic render/i;

/** Whether it is a program that draws on the processor, which Vulkan lists as a device. */
export const isDrawingOnly = (name: string): boolean => DRAWING_ONLY.test(name);

/** Makers whose devices stand beside a card on boards and in phones' chips, and others that llama.cpp has no backend for. */
const OTHER_MAKERS =
  /\bv3d\b|videocore|\bmali\b|immortalis|panfrost|panvk|adreno|turnip|powervr|imagination|vivante|xclipse|\bmtt\b|moore threads/i;

/** Reads the name of a device that this backend lists. */
export const runtimeDevice =
  (backend: GpuBackend) =>
  (name: string): RuntimeDevice => {
    const vendor = vendorOf(name, backend);
    if (vendor === 'amd') return amdDevice(name);
    if (vendor === 'intel') return intelDevice(name);
    return { name, vendor, integrated: null, chip: null, isUnnamed: false };
  };

function vendorOf(device: string, backend: GpuBackend): GpuVendor | null {
  if (backend === 'cuda' || /nvidia|geforce|quadro|tesla|\bnvk\b/i.test(device)) return 'nvidia';
  if (/\bamd\b|radeon|radv/i.test(device)) return 'amd';
  if (/intel/i.test(device)) return 'intel';
  if (/apple/i.test(device)) return 'apple';
  return OTHER_MAKERS.test(device) ? 'other' : null;
}

/** RADV puts the chip behind the name, of which an old list of names knows nothing: `(RADV GFX1201)`. */
function amdDevice(name: string): RuntimeDevice {
  const chip = amdChipIn(name);
  const plain = name.replace(/\([^()]*\bradv\b[^()]*\)/i, '').trim();
  const spelt = name.replaceAll('_', ' ');
  const isUnnamed = chip === null && isUnnamedAmd(plain) && !isProcessorsCode(spelt);
  const clues = { name: spelt, gfx: chip, deviceId: null, vramBytes: null };
  return { name, vendor: 'amd', chip, isUnnamed, integrated: isUnnamed ? null : isIntegratedAmd(clues) };
}

/** Chips of Intel's processors, as Mesa's driver names them behind the name: `(ADL-S GT1)`, `(LNL)`. */
const INTEL_PROCESSORS =
  /\((BDW|SKL|KBL|CFL|CML|WHL|AML|GLK|BXT|APL|ICL|EHL|JSL|RKL|TGL|ADL|RPL|MTL|ARL|LNL|PTL|WCL|NVL)\b/i;
/** Arc without one of its own numbers is in a processor too. */
const INTEL_GRAPHICS = /\bU?HD Graphics\b|\bIris\b|\bArc\b/i;

function intelDevice(name: string): RuntimeDevice {
  const isDiscrete = isDiscreteIntel(name, null);
  const isOfProcessor = INTEL_PROCESSORS.test(name) || INTEL_GRAPHICS.test(name);
  const integrated = isDiscrete ? false : isOfProcessor ? true : null;
  return { name, vendor: 'intel', chip: null, integrated, isUnnamed: integrated === null };
}
