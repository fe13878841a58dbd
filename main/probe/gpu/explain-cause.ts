import type { CardCause } from '../../nouns/trouble.ts';

/**
 * Why a card cannot be used and what would mend that, in two sentences.
 * @param refusals what the runtime said, in its words or ours
 */
export function explainCause(cause: CardCause, refusals: readonly string[] = []): string {
  switch (cause.code) {
    case 'driver-too-old':
      return `Its driver ${cause.driver} is too old for CUDA 12. Update the NVIDIA driver to ${cause.oldest} or newer.`;
    case 'not-in-container': {
      const remedy =
        cause.options === null
          ? 'Install the NVIDIA container toolkit and start the container with --gpus all.'
          : `Start the container with ${cause.options}.`;
      return `This container has not been given the card. ${remedy}`;
    }
    case 'no-device-file':
      return 'Its driver has made no device file in /dev. Load the kernel module of the driver, or reboot.';
    case 'borrows-memory':
      return "It borrows the machine's RAM and has no memory of its own. Models run on the processor instead.";
    case 'not-opened': {
      const said = refusals.length === 0 ? '' : ` It said: ${refusals.map(sentence).join(' ')}`;
      return `${LACKS[cause.lacks]}${said}`;
    }
  }
}

const LACKS: Record<Extract<CardCause, { code: 'not-opened' }>['lacks'], string> = {
  'nvidia-driver': "No NVIDIA driver answers for it. Install NVIDIA's driver 525 or newer and reboot.",
  libcuda:
    "The llama.cpp runtime cannot open it. Check that the driver's CUDA library (libcuda) is installed.",
  'amd-vulkan':
    "The llama.cpp runtime cannot open it. Install AMD's Vulkan driver (mesa-vulkan-drivers on Debian and Ubuntu).",
  'intel-vulkan':
    "The llama.cpp runtime cannot open it. Install Intel's Vulkan driver (mesa-vulkan-drivers on Debian and Ubuntu).",
  metal:
    'The llama.cpp runtime cannot open it with Metal. Update macOS, and run Voicefit without an emulated Node.',
  backend: 'The llama.cpp runtime has no backend for cards of this maker.',
};

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
