import type { ToolWarning } from '../../nouns/tool-warning.ts';
import { startErrorWords } from './disk-error.ts';
import { quoted } from './quoted.ts';

type NvidiaCode = Extract<ToolWarning['code'], `nvidia-${string}`>;

const NVIDIA: Record<NvidiaCode, string> = {
  'nvidia-driver-unreachable':
    'nvidia-smi cannot reach the NVIDIA driver. Install the driver for the running kernel, or reboot after an update.',
  'nvidia-driver-not-loaded':
    'The NVIDIA driver is not loaded. Install the driver for the running kernel, or reboot after an update.',
  'nvidia-driver-mismatch':
    'The NVIDIA driver was updated while it ran: its two halves no longer match. Reboot this machine.',
  'nvidia-library-missing':
    'nvidia-smi cannot find the library libnvidia-ml.so. Reinstall the NVIDIA driver; in a container, start it with --gpus all.',
  'nvidia-blocked':
    'The operating system blocks the NVIDIA GPU. Under WSL, update the NVIDIA driver of Windows and run wsl --update.',
  'nvidia-no-permission':
    'This user may not open the NVIDIA driver. Check who may read and write /dev/nvidia*.',
  'nvidia-nvml-failed':
    'nvidia-smi cannot open the NVIDIA driver. Restart this container if it is one, else reboot or reinstall the driver.',
  'nvidia-gpu-lost':
    'An NVIDIA GPU has stopped answering its driver. Reboot; if it returns, check its power, cooling and seating.',
  'nvidia-no-devices':
    'The NVIDIA driver runs but finds no GPU. Check that the card is seated; in a container, start it with --gpus all.',
};

/** What is wrong with a tool that reports graphics cards, or with its output. */
export function toolWarningWords(warning: ToolWarning): string {
  switch (warning.code) {
    case 'tool-silent':
      return `${warning.tool} has not answered for ${warning.sec}\u00A0s. Going on without it.`;
    case 'tool-not-startable':
      return `${warning.tool} is on PATH but cannot be started: ${startErrorWords(warning.why)}. Going on without it.`;
    case 'tool-killed':
      return `${warning.tool} was ended by ${warning.signal}. Going on without it.`;
    case 'tool-failed':
      return `${warning.tool} failed with exit code ${warning.exitCode}. ${printedWords(warning.printed)}`;
    case 'tool-unreadable':
      return `${warning.tool} named no graphics card that could be read. ${printedWords(warning.printed)}`;
    case 'amd-no-permission':
      return `${warning.tool} may not open the AMD driver. Add this user to the groups render and video, then log in again.`;
    case 'amd-driver-not-running':
      return `${warning.tool} finds no loaded AMD driver. Load amdgpu, or install the driver for the running kernel.`;
    case 'amd-no-devices':
      return `${warning.tool} runs but finds no AMD GPU. In a container, pass /dev/kfd and /dev/dri to it.`;
    default:
      return NVIDIA[warning.code];
  }
}

function printedWords(printed: string | null): string {
  return printed === null ? 'It printed nothing.' : `It printed: ${quoted(printed)}.`;
}
