import type { Trouble } from '../../nouns/trouble.ts';
import type { ToldWarning } from '../../nouns/warning.ts';

interface Complaint {
  readonly says: RegExp;
  readonly means: Meant;
  /** For tools, where it is not that. */
  readonly code?: string;
  /** What it means, and what to do about it. */
  readonly message: string;
}

type Meant = Extract<Trouble['code'], `nvidia-${string}`>;

/** What nvidia-smi says instead of, or beside, naming cards; the first that fits is the cause. */
const complaints: readonly Complaint[] = [
  {
    says: /couldn't communicate with the NVIDIA driver/i,
    means: 'nvidia-driver-unreachable',
    code: 'nvidia-driver-not-running',
    message:
      'nvidia-smi cannot reach the NVIDIA driver. Install the driver for the running kernel, or reboot after an update.',
  },
  {
    says: /driver\/library version mismatch/i,
    means: 'nvidia-driver-mismatch',
    message:
      'The NVIDIA driver was updated while it ran: its two halves no longer match. Reboot this machine.',
  },
  {
    says: /couldn't find libnvidia-ml|libnvidia-ml\.so.*(not found|cannot open|no such file)/i,
    means: 'nvidia-library-missing',
    message:
      'nvidia-smi cannot find the library libnvidia-ml.so. Reinstall the NVIDIA driver; in a container, start it with --gpus all.',
  },
  {
    says: /blocked by the operating system/i,
    means: 'nvidia-blocked',
    message:
      'The operating system blocks the NVIDIA GPU. Under WSL, update the NVIDIA driver of Windows and run wsl --update.',
  },
  {
    says: /failed to initialize NVML: (insufficient permissions|no permission)/i,
    means: 'nvidia-no-permission',
    message: 'This user may not open the NVIDIA driver. Check who may read and write /dev/nvidia*.',
  },
  {
    says: /failed to initialize NVML: driver not loaded/i,
    means: 'nvidia-driver-not-loaded',
    code: 'nvidia-driver-not-running',
    message:
      'The NVIDIA driver is not loaded. Install the driver for the running kernel, or reboot after an update.',
  },
  {
    says: /failed to initialize NVML/i,
    means: 'nvidia-nvml-failed',
    message:
      'nvidia-smi cannot open the NVIDIA driver. Restart this container if it is one, else reboot or reinstall the driver.',
  },
  {
    says: /unable to determine the device handle for GPU/i,
    means: 'nvidia-gpu-lost',
    message:
      'An NVIDIA GPU has stopped answering its driver. Reboot; if it returns, check its power, cooling and seating.',
  },
  {
    says: /no devices (were )?found/i,
    means: 'nvidia-no-devices',
    message:
      'The NVIDIA driver runs but finds no GPU. Check that the card is seated; in a container, start it with --gpus all.',
  },
];

/** The complaint among the lines of nvidia-smi; `null` if it has none that we know. */
export function complaintIn(lines: readonly string[]): ToldWarning | null {
  // Long messages are wrapped at 80 columns on Windows.
  const text = lines.join(' ').replace(/\s+/g, ' ');
  const complaint = complaints.find(({ says }) => says.test(text));
  if (complaint === undefined) return null;
  const { means, code = means, message } = complaint;
  return { code, message, trouble: { code: means } };
}
