import type { ToolWarning } from '../../nouns/tool-warning.ts';

interface Complaint {
  readonly says: RegExp;
  readonly means: Meant;
}

type Meant = Extract<ToolWarning['code'], `nvidia-${string}`>;

/** What nvidia-smi prints instead of, or beside, the cards; the first match is the cause. */
const complaints: readonly Complaint[] = [
  {
    says: /couldn't communicate with the NVIDIA driver/i,
    means: 'nvidia-driver-unreachable',
  },
  {
    says: /driver\/library version mismatch/i,
    means: 'nvidia-driver-mismatch',
  },
  {
    says: /couldn't find libnvidia-ml|libnvidia-ml\.so.*(not found|cannot open|no such file)/i,
    means: 'nvidia-library-missing',
  },
  {
    says: /blocked by the operating system/i,
    means: 'nvidia-blocked',
  },
  {
    says: /failed to initialize NVML: (insufficient permissions|no permission)/i,
    means: 'nvidia-no-permission',
  },
  {
    says: /failed to initialize NVML: driver not loaded/i,
    means: 'nvidia-driver-not-loaded',
  },
  {
    says: /failed to initialize NVML/i,
    means: 'nvidia-nvml-failed',
  },
  {
    says: /unable to determine the device handle for GPU/i,
    means: 'nvidia-gpu-lost',
  },
  {
    says: /no devices (were )?found/i,
    means: 'nvidia-no-devices',
  },
];

/** The complaint among the lines of nvidia-smi; `null` if there is no known one. */
export function complaintIn(lines: readonly string[]): ToolWarning | null {
  // Long messages are wrapped at 80 columns on Windows.
  const text = lines.join(' ').replace(/\s+/g, ' ');
  const complaint = complaints.find(({ says }) => says.test(text));
  return complaint === undefined ? null : { code: complaint.means };
}
