import type { ToolWarning } from '../../nouns/tool-warning.ts';
import type { Format } from '../format.ts';
import { startErrorWords } from './disk-error.ts';
import { quoted } from './quoted.ts';

type NvidiaCode = Extract<ToolWarning['code'], `nvidia-${string}`>;

const NVIDIA: Record<NvidiaCode, string> = {
  'nvidia-driver-unreachable':
    'nvidia-smi erreicht den NVIDIA-Treiber nicht. Den Treiber für den laufenden Kernel installieren oder nach einem Update neu starten.',
  'nvidia-driver-not-loaded':
    'Der NVIDIA-Treiber ist nicht geladen. Den Treiber für den laufenden Kernel installieren oder nach einem Update neu starten.',
  'nvidia-driver-mismatch':
    'Der NVIDIA-Treiber wurde im laufenden Betrieb aktualisiert: Seine zwei Hälften passen nicht mehr zusammen. Diesen Rechner neu starten.',
  'nvidia-library-missing':
    'nvidia-smi findet die Bibliothek libnvidia-ml.so nicht. Den NVIDIA-Treiber neu installieren; einen Container mit --gpus all starten.',
  'nvidia-blocked':
    'Das Betriebssystem sperrt die NVIDIA-GPU. Unter WSL den NVIDIA-Treiber von Windows aktualisieren und wsl --update ausführen.',
  'nvidia-no-permission':
    'Dieser Benutzer darf den NVIDIA-Treiber nicht öffnen. Prüfen, wer /dev/nvidia* lesen und schreiben darf.',
  'nvidia-nvml-failed':
    'nvidia-smi kann den NVIDIA-Treiber nicht öffnen. Einen Container neu starten; sonst den Rechner neu starten oder den Treiber neu installieren.',
  'nvidia-gpu-lost':
    'Eine NVIDIA-GPU antwortet ihrem Treiber nicht mehr. Neu starten; bleibt es dabei, Stromversorgung, Kühlung und Sitz prüfen.',
  'nvidia-no-devices':
    'Der NVIDIA-Treiber läuft, findet aber keine GPU. Den Sitz der Karte prüfen; einen Container mit --gpus all starten.',
};

/** What is wrong with a tool that reports graphics cards, or with its output. */
export function toolWarningWords(warning: ToolWarning, format: Format): string {
  switch (warning.code) {
    case 'tool-silent':
      return `${warning.tool} hat ${format.seconds(warning.sec)} lang nicht geantwortet. Es geht ohne weiter.`;
    case 'tool-not-startable':
      return `${warning.tool} liegt im PATH, lässt sich aber nicht starten: ${startErrorWords(warning.why)}. Es geht ohne weiter.`;
    case 'tool-killed':
      return `${warning.tool} wurde von ${warning.signal} beendet. Es geht ohne weiter.`;
    case 'tool-failed':
      return `${warning.tool} scheiterte mit Exit-Code ${warning.exitCode}. ${printedWords(warning.printed)}`;
    case 'tool-unreadable':
      return `${warning.tool} nannte keine Grafikkarte, die sich lesen ließ. ${printedWords(warning.printed)}`;
    case 'amd-no-permission':
      return `${warning.tool} darf den AMD-Treiber nicht öffnen. Diesen Benutzer in die Gruppen render und video aufnehmen, dann neu anmelden.`;
    case 'amd-driver-not-running':
      return `${warning.tool} findet keinen geladenen AMD-Treiber. amdgpu laden oder den Treiber für den laufenden Kernel installieren.`;
    case 'amd-no-devices':
      return `${warning.tool} läuft, findet aber keine AMD-GPU. In einem Container müssen /dev/kfd und /dev/dri zugänglich sein.`;
    default:
      return NVIDIA[warning.code];
  }
}

function printedWords(printed: string | null): string {
  return printed === null ? 'Es gab nichts aus.' : `Es gab aus: ${quoted(printed)}.`;
}
