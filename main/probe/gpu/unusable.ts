import type { Environment } from '../machine.ts';
import type { FoundGpu } from './found-gpu.ts';

/** What decides whether a program here could open a card at all. */
export interface Circumstances {
  readonly environment: Environment;
  readonly platform: NodeJS.Platform;
  /** Names in `/dev`: through them a container is given a card. */
  readonly devices: readonly string[];
}

/** CUDA 12 runs on this driver and newer ones, by its release notes' table of minor version compatibility. */
const OLDEST_DRIVER = { linux: [525, 60], win32: [528, 33] } as const;

/**
 * Whether a program here could reach the card at all: on Linux only through files in `/dev`. To ask the
 * runtime without them would cost seconds for an answer that is known.
 */
export function isReachable(card: FoundGpu, { platform, devices }: Circumstances): boolean {
  return platform !== 'linux' || devices.includes('dri') || hasOwnDevice(card, devices);
}

/** NVIDIA's and Tegra's driver have files of their own; WSL gives `dxg` to all; the rest goes through `dri`. */
function hasOwnDevice({ vendor }: FoundGpu, devices: readonly string[]): boolean {
  if (devices.includes('dxg')) return true;
  if (vendor === 'nvidia') return devices.some((name) => /^(nvidia(\d|ctl)|nvhost|nvmap|nvgpu)/.test(name));
  return devices.includes('dri');
}

/** Why the runtime cannot use the card, in its own words where nothing else is known, and what would change that. */
export function reasonFor(card: FoundGpu, circumstances: Circumstances, refusals: readonly string[]): string {
  if (card.trouble !== null) return card.trouble;
  const causes = [driverTooOld(card, circumstances), missingDevice(card, circumstances)];
  return causes.filter((cause) => cause !== null).join(' ') || refused(card, refusals);
}

/** An integrated card is not tried: what it borrows, the processor can use as well. */
export const BORROWS_RAM =
  "It borrows the machine's RAM and has no memory of its own. Models run on the processor instead.";

function missingDevice(card: FoundGpu, { environment, platform, devices }: Circumstances): string | null {
  const { vendor, driver } = card;
  if (platform !== 'linux' || !['nvidia', 'amd', 'intel'].includes(vendor) || hasOwnDevice(card, devices))
    return null;
  if (environment === 'container') {
    if (vendor === 'nvidia') {
      return 'This container has not been given the card. Install the NVIDIA container toolkit and start the container with --gpus all.';
    }
    const options = vendor === 'amd' ? '--device /dev/kfd --device /dev/dri' : '--device /dev/dri';
    return `This container has not been given the card. Start the container with ${options}.`;
  }
  // A card that no driver holds is told of as such.
  if (driver === null) return null;
  return 'Its driver has made no device file in /dev. Load the kernel module of the driver, or reboot.';
}

function driverTooOld({ vendor, driver }: FoundGpu, { platform }: Circumstances): string | null {
  if (vendor !== 'nvidia') return null;
  const [oldestMajor, oldestMinor] = platform === 'win32' ? OLDEST_DRIVER.win32 : OLDEST_DRIVER.linux;
  const [, major, minor] = /^(\d{3})\.(\d+)/.exec(driver ?? '') ?? [];
  if (major === undefined) return null;
  const isNewEnough =
    Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor);
  if (isNewEnough) return null;
  return `Its driver ${driver} is too old for CUDA 12. Update the NVIDIA driver to ${oldestMajor}.${oldestMinor} or newer.`;
}

function refused({ vendor, driver }: FoundGpu, refusals: readonly string[]): string {
  const said = refusals.length === 0 ? '' : ` It said: ${refusals.map(sentence).join(' ')}`;
  switch (vendor) {
    case 'nvidia':
      return driver === null
        ? `No NVIDIA driver answers for it. Install NVIDIA's driver 525 or newer and reboot.${said}`
        : `The llama.cpp runtime cannot open it. Check that the driver's CUDA library (libcuda) is installed.${said}`;
    case 'amd':
      return `The llama.cpp runtime cannot open it. Install AMD's Vulkan driver (mesa-vulkan-drivers on Debian and Ubuntu).${said}`;
    case 'intel':
      return `The llama.cpp runtime cannot open it. Install Intel's Vulkan driver (mesa-vulkan-drivers on Debian and Ubuntu).${said}`;
    case 'apple':
      return `The llama.cpp runtime cannot open it with Metal. Update macOS, and run Voicefit without an emulated Node.${said}`;
    case 'other':
      return `The llama.cpp runtime has no backend for cards of this maker.${said}`;
  }
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
