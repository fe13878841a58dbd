import type { CardCause, Cause, SlowerCard } from '../../nouns/cause.ts';
import type { BackendFailure } from '../../nouns/runtime-failure.ts';
import type { Format } from '../format.ts';
import { sentence } from './quoted.ts';
import { cardFailureWords, NO_DEVICE, runtimeFailureWords } from './runtime-failure.ts';
import { toolWarningWords } from './tool-warning.ts';

/** Why a card cannot be used, and how to fix it. */
export function causeWords(cause: Cause, format: Format): string {
  switch (cause.code) {
    case 'driver-too-old':
      return `Its driver ${cause.driver} is too old for CUDA 12. Update the NVIDIA driver to ${cause.oldest} or newer.`;
    case 'card-too-old':
      return 'It is too old for the llama.cpp runtime, whatever its driver. The processor does the work.';
    case 'passed-through':
      return `It is kept for a virtual machine (driver ${cause.driver}), which alone can use it. Run Voicefit there, or give the card its own driver back.`;
    case 'not-in-container': {
      const remedy =
        cause.options === null
          ? 'Install the NVIDIA container toolkit and start the container with --gpus all.'
          : `Start the container with ${cause.options}.`;
      return `This container has no access to the card. ${remedy}`;
    }
    case 'no-device-file':
      return 'Its driver has made no device file in /dev. Load the kernel module of the driver, or reboot.';
    case 'borrows-memory':
      return "It shares the machine's RAM, and an earlier version did not try it. Look at this machine again.";
    case 'card-slower-than-cpu':
      return `It shares the machine's RAM and is slower than the processor. ${slowerWords(cause, format)}`;
    case 'not-opened':
      return notOpened(cause);
    case 'failed-measuring':
      return cardFailureWords(cause.failure);
    case 'as-written':
      return cause.message;
    default:
      return toolWarningWords(cause);
  }
}

/** All of them, one sentence after the other. */
export function causesWords(causes: readonly Cause[], format: Format): string {
  return causes.map((cause) => causeWords(cause, format)).join(' ');
}

/** Both seconds of a reply. */
export function slowerWords({ llm, cardSec, cpuSec }: SlowerCard, format: Format): string {
  return `A reply of ${llm} takes ${format.secondsAgainst(cardSec, cpuSec)} there and ${format.secondsAgainst(cpuSec, cardSec)} on the processor.`;
}

type NotOpened = Extract<CardCause, { code: 'not-opened' }>;

const LACKS: Record<NotOpened['lacks'], string> = {
  'nvidia-driver': "No NVIDIA driver answers for it. Install NVIDIA's driver 525 or newer and reboot.",
  libcuda:
    "The llama.cpp runtime cannot open it. Check that the driver's CUDA library (libcuda) is installed.",
  'amd-vulkan':
    "The llama.cpp runtime cannot open it. Install AMD's Vulkan driver (mesa-vulkan-drivers on Debian and Ubuntu).",
  'intel-vulkan':
    "The llama.cpp runtime cannot open it. Install Intel's Vulkan driver (mesa-vulkan-drivers on Debian and Ubuntu).",
  metal:
    'The llama.cpp runtime cannot open it with Metal. Update macOS, and run Voicefit without an emulated Node.',
  'nvidia-windows':
    "The llama.cpp runtime cannot open it. Install NVIDIA's current driver from nvidia.com/drivers.",
  'amd-windows': "The llama.cpp runtime cannot open it. Install AMD's current driver from amd.com/support.",
  'intel-windows':
    "The llama.cpp runtime cannot open it. Install Intel's current driver from intel.com/support.",
  amdgpu:
    'Linux runs it with the driver radeon, which has no Vulkan. From the Radeon HD 7000 on, start Linux with radeon.si_support=0 radeon.cik_support=0 amdgpu.si_support=1 amdgpu.cik_support=1; older cards cannot run models.',
  backend: 'The llama.cpp runtime has no backend for cards of this maker on this system.',
};

function notOpened({ lacks, refusals }: NotOpened): string {
  if (refusals.length === 0) return LACKS[lacks];
  const said = refusals.map(({ backend, failure }) => sentence(refusalWords(backend, failure)));
  return `${LACKS[lacks]} It said: ${said.join(' ')}`;
}

function refusalWords(backend: string, failure: BackendFailure): string {
  switch (failure.code) {
    case 'no-device':
      return `${backend}: ${NO_DEVICE}`;
    case 'lists-only':
      return `${backend} lists only ${failure.devices.join(', ')}`;
    case 'said':
      return `${backend}: ${failure.said}`;
    default:
      return `${backend}: ${runtimeFailureWords(failure)}`;
  }
}
