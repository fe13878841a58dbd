import type { BackendMishap } from '../../nouns/mishap.ts';
import type { CardCause, Cause } from '../../nouns/trouble.ts';
import type { Format } from '../format.ts';
import { quoted } from './quoted.ts';
import { runtimeMishapWords } from './runtime-mishap.ts';
import { toolTroubleWords } from './tool-trouble.ts';

type NotOpened = Extract<CardCause, { code: 'not-opened' }>;

/** Why a card cannot be used, and what would mend that. */
export function causeWords(cause: Cause, format: Format): string {
  switch (cause.code) {
    case 'driver-too-old':
      return `Ihr Treiber ${cause.driver} ist zu alt für CUDA 12. Den NVIDIA-Treiber auf ${cause.oldest} oder neuer bringen.`;
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
      return 'Sie leiht sich den Speicher des Rechners und hat keinen eigenen. Modelle rechnet stattdessen der Prozessor.';
    case 'not-opened':
      return notOpened(cause, format);
    case 'failed-measuring':
      return runtimeMishapWords(cause.mishap);
    default:
      return toolTroubleWords(cause, format);
  }
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
  backend: 'llama.cpp hat kein Backend für Karten dieses Herstellers.',
};

function notOpened({ lacks, refusals }: NotOpened, format: Format): string {
  if (refusals.length === 0) return LACKS[lacks];
  const said = refusals.map(({ backend, mishap }) => refusalWords(backend, mishap, format));
  return `${LACKS[lacks]} Gemeldet wurde: ${said.join(' ')}`;
}

function refusalWords(backend: string, mishap: BackendMishap, format: Format): string {
  switch (mishap.code) {
    case 'no-device':
      return `${backend}: Kein nutzbares Gerät gefunden.`;
    case 'lists-only':
      return `${backend} nennt nur ${format.list(mishap.devices)}.`;
    case 'said':
      return `${backend}: ${quoted(mishap.said)}.`;
    default:
      return `${backend}: ${runtimeMishapWords(mishap)}`;
  }
}
