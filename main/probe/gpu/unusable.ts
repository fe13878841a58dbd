import type { CardCause, Cause } from '../../nouns/cause.ts';
import type { BackendFailure } from '../../nouns/runtime-failure.ts';
import type { Environment, GpuBackend } from '../nouns/machine.ts';
import type { FoundGpu } from './found-gpu.ts';
import { isTooOldForCuda } from './nvidia-age.ts';
import { isPassedThrough } from './passed-through.ts';
import { isTooOldForVulkan } from './vulkan-age.ts';

/** What decides whether a program here could open a card at all. */
export interface Circumstances {
  readonly environment: Environment;
  readonly platform: NodeJS.Platform;
  /** Names in `/dev`: a container gets its cards through them. */
  readonly devices: readonly string[];
}

/** CUDA 12 runs on this driver and newer ones, by its release notes' table of minor version compatibility. */
const OLDEST_DRIVER = { linux: [525, 60], win32: [528, 33] } as const;

/**
 * Whether a program here could reach the card at all: on Linux only through files in `/dev`. Starting the
 * runtime without them would take seconds for a known answer.
 */
export function isReachable(card: FoundGpu, { platform, devices }: Circumstances): boolean {
  if (isPassedThrough(card)) return false;
  return platform !== 'linux' || devices.includes('dri') || hasOwnDevice(card, devices);
}

/** NVIDIA's and Tegra's driver have files of their own; WSL gives `dxg` to all; the rest goes through `dri`. */
function hasOwnDevice({ vendor }: FoundGpu, devices: readonly string[]): boolean {
  if (devices.includes('dxg')) return true;
  if (vendor === 'nvidia') return devices.some((name) => /^(nvidia(\d|ctl)|nvhost|nvmap|nvgpu)/.test(name));
  return devices.includes('dri');
}

/** What the runtime said of a backend that suits a card. */
export interface Refusal {
  readonly backend: GpuBackend;
  readonly failure: BackendFailure;
}

/** Why the runtime cannot use the card; the runtime's own message only if nothing else is known. */
export function whyUnusable(
  card: FoundGpu,
  circumstances: Circumstances,
  refusals: readonly Refusal[],
): Cause[] {
  // No driver helps then: newer ones do not even list the card.
  if (isTooOld(card)) return [{ code: 'card-too-old' }];
  if (card.cause !== null) return [card.cause];
  const known = [driverTooOld(card, circumstances), missingDevice(card, circumstances)];
  const certain = known.filter((cause) => cause !== null);
  return certain.length > 0
    ? certain
    : [{ code: 'not-opened', lacks: lackOf(card, circumstances.platform), refusals: [...refusals] }];
}

function isTooOld({ vendor, name }: FoundGpu): boolean {
  if (vendor === 'nvidia') return isTooOldForCuda(name);
  return (vendor === 'amd' || vendor === 'intel') && isTooOldForVulkan(vendor, name);
}

function missingDevice(card: FoundGpu, { environment, platform, devices }: Circumstances): CardCause | null {
  const { vendor, driver } = card;
  if (platform !== 'linux' || !['nvidia', 'amd', 'intel'].includes(vendor) || hasOwnDevice(card, devices))
    return null;
  if (environment === 'container') return { code: 'not-in-container', options: OPTIONS[vendor] ?? null };
  // A card without a driver is reported as such.
  return driver === null ? null : { code: 'no-device-file' };
}

/** The options that give a container the card; NVIDIA's cards need a toolkit. */
const OPTIONS: Partial<Record<FoundGpu['vendor'], string>> = {
  amd: '--device /dev/kfd --device /dev/dri',
  intel: '--device /dev/dri',
};

function driverTooOld({ vendor, driver }: FoundGpu, { platform }: Circumstances): CardCause | null {
  if (vendor !== 'nvidia' || driver === null) return null;
  const [oldestMajor, oldestMinor] = platform === 'win32' ? OLDEST_DRIVER.win32 : OLDEST_DRIVER.linux;
  const [, major, minor] = /^(\d{3})\.(\d+)/.exec(driver) ?? [];
  if (major === undefined) return null;
  const isNewEnough =
    Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor);
  return isNewEnough ? null : { code: 'driver-too-old', driver, oldest: `${oldestMajor}.${oldestMinor}` };
}

type Lack = Extract<CardCause, { code: 'not-opened' }>['lacks'];

/** What helps differs between systems: Debian's package is none on Windows. */
function lackOf({ vendor, driver }: FoundGpu, platform: NodeJS.Platform): Lack {
  if (vendor === 'other') return 'backend';
  if (platform === 'darwin') return 'metal';
  // Elsewhere there is no Metal.
  if (vendor === 'apple') return 'backend';
  if (vendor === 'nvidia' && driver === null) return 'nvidia-driver';
  if (vendor === 'amd' && driver === 'radeon') return 'amdgpu';
  return platform === 'win32' ? ON_WINDOWS[vendor] : LACKS[vendor];
}

const ON_WINDOWS = {
  nvidia: 'nvidia-windows',
  amd: 'amd-windows',
  intel: 'intel-windows',
} as const;
const LACKS = {
  nvidia: 'libcuda',
  amd: 'amd-vulkan',
  intel: 'intel-vulkan',
} as const;
