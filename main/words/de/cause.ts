import type { CardCause, Cause, SlowerCard } from '../../nouns/cause.ts';
import type { BackendFailure } from '../../nouns/runtime-failure.ts';
import type { Format } from '../format.ts';
import { quoted } from './quoted.ts';
import { cardFailureWords, runtimeFailureWords } from './runtime-failure.ts';
import { toolWarningWords } from './tool-warning.ts';

type NotOpened = Extract<CardCause, { code: 'not-opened' }>;

/** Why a card cannot be used, and how to fix it. */
export function causeWords(cause: Cause, format: Format): string {
  switch (cause.code) {
    case 'driver-too-old':
      return `Ihr Treiber ${cause.driver} ist zu alt für CUDA 12. Den NVIDIA-Treiber auf ${cause.oldest} oder neuer bringen.`;
    case 'card-too-old':
      return 'Sie ist zu alt für llama.cpp, gleich mit welchem Treiber. Der Prozessor übernimmt die Arbeit.';
    case 'passed-through':
      return `Sie ist einer virtuellen Maschine vorbehalten (Treiber ${cause.driver}), nur diese kann sie nutzen. Starten Sie Voicefit dort, oder geben Sie der Karte ihren eigenen Treiber zurück.`;
    case 'not-in-container': {
      const remedy =
        cause.options === null
          ? 'Das NVIDIA Container Toolkit installieren und den Container mit --gpus all starten.'
          : `Den Container mit ${cause.options} starten.`;
      return `Dieser Container hat die Karte nicht bekommen. ${remedy}`;
    }
    case 'no-device-file':
      return 'Ihr Treiber hat in /dev keine Gerätedatei angelegt. Das Kernelmodul des Treibers laden oder neu starten.';
    case 'borrows-memory':
      return 'Sie teilt sich den Speicher des Rechners, und eine frühere Version hat sie nicht erprobt. Den Rechner noch einmal ansehen.';
    case 'card-slower-than-cpu':
      return `Sie teilt sich den Speicher des Rechners und ist langsamer als der Prozessor. ${slowerWords(cause, format)}`;
    case 'not-opened':
      return notOpened(cause, format);
    case 'failed-measuring':
      return cardFailureWords(cause.failure);
    case 'as-written':
      return `${quoted(cause.message)}.`;
    default:
      return toolWarningWords(cause, format);
  }
}

/** All of them, one sentence after the other. */
export function causesWords(causes: readonly Cause[], format: Format): string {
  return causes.map((cause) => causeWords(cause, format)).join(' ');
}

/** Both seconds of a reply. */
export function slowerWords({ llm, cardSec, cpuSec }: SlowerCard, format: Format): string {
  return `Eine Antwort von ${llm} dauert dort ${format.secondsAgainst(cardSec, cpuSec)} und auf dem Prozessor ${format.secondsAgainst(cpuSec, cardSec)}.`;
}

const LACKS: Record<NotOpened['lacks'], string> = {
  'nvidia-driver':
    'Kein NVIDIA-Treiber antwortet für sie. Den NVIDIA-Treiber 525 oder neuer installieren und neu starten.',
  libcuda:
    'llama.cpp kann sie nicht öffnen. Prüfen, ob die CUDA-Bibliothek des Treibers (libcuda) installiert ist.',
  'amd-vulkan':
    'llama.cpp kann sie nicht öffnen. Den Vulkan-Treiber von AMD installieren (mesa-vulkan-drivers unter Debian und Ubuntu).',
  'intel-vulkan':
    'llama.cpp kann sie nicht öffnen. Den Vulkan-Treiber von Intel installieren (mesa-vulkan-drivers unter Debian und Ubuntu).',
  metal:
    'llama.cpp kann sie nicht mit Metal öffnen. macOS aktualisieren und Voicefit ohne emuliertes Node starten.',
  'nvidia-windows':
    'llama.cpp kann sie nicht öffnen. Den aktuellen Treiber von NVIDIA installieren (nvidia.com/drivers).',
  'amd-windows':
    'llama.cpp kann sie nicht öffnen. Den aktuellen Treiber von AMD installieren (amd.com/support).',
  'intel-windows':
    'llama.cpp kann sie nicht öffnen. Den aktuellen Treiber von Intel installieren (intel.com/support).',
  amdgpu:
    'Linux betreibt sie mit dem Treiber radeon, der kein Vulkan hat. Ab der Radeon HD 7000 Linux mit radeon.si_support=0 radeon.cik_support=0 amdgpu.si_support=1 amdgpu.cik_support=1 starten; ältere Karten können keine Modelle rechnen.',
  backend: 'llama.cpp hat auf diesem System kein Backend für Karten dieses Herstellers.',
};

function notOpened({ lacks, refusals }: NotOpened, format: Format): string {
  if (refusals.length === 0) return LACKS[lacks];
  const said = refusals.map(({ backend, failure }) => refusalWords(backend, failure, format));
  return `${LACKS[lacks]} Gemeldet wurde: ${said.join(' ')}`;
}

function refusalWords(backend: string, failure: BackendFailure, format: Format): string {
  switch (failure.code) {
    case 'no-device':
      return `${backend}: Kein nutzbares Gerät gefunden.`;
    case 'lists-only':
      return `${backend} nennt nur ${format.list(failure.devices)}.`;
    case 'said':
      return `${backend}: ${quoted(failure.said)}.`;
    default:
      return `${backend}: ${runtimeFailureWords(failure)}`;
  }
}
