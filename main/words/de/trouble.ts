import type { Trouble } from '../../nouns/trouble.ts';
import type { Format } from '../format.ts';
import { plural } from '../plural.ts';
import { causeWords } from './cause.ts';
import { diskErrorWords } from './disk-error.ts';
import { runtimeMishapWords } from './runtime-mishap.ts';
import { toolTroubleWords } from './tool-trouble.ts';

type TroubleOf<Code extends Trouble['code']> = Extract<Trouble, { code: Code }>;

/** A warning of the machine or of the store, in two or three sentences. */
export function troubleWords(trouble: Trouble, format: Format): string {
  switch (trouble.code) {
    case 'hardware-list-silent':
      return 'Die Liste der Grafikkarten, die das System führt, kam nicht rechtzeitig. Eine Karte ohne das Werkzeug ihres Herstellers fehlt vielleicht.';
    case 'mig-slices':
      return `${trouble.card} ist in MIG-Instanzen aufgeteilt (${trouble.count}). Ein Prozess bekommt höchstens die größte: ${trouble.profile}, ${format.memory(trouble.bytes)}.`;
    case 'largest-gpu-not-first':
      return largestNotFirst(trouble, format);
    case 'gpu-memory-unknown':
      return `Wie viel Speicher ${trouble.card} hat, ließ sich nicht feststellen. Ihn mit --vram angeben; sonst ist keine GPU-Stufe zu empfehlen.`;
    case 'unified-memory':
      return `${trouble.card} teilt sich den Speicher des Rechners und hat keinen eigenen. Als VRAM zählt das nicht.`;
    case 'integrated-gpu':
      return trouble.borrowedBytes === null
        ? `${trouble.card} ist Teil des Prozessors und leiht sich den Speicher des Rechners. Als VRAM zählt das nicht.`
        : `${trouble.card} ist Teil des Prozessors. Die dafür reservierten ${format.memory(trouble.borrowedBytes)} sind geliehener Arbeitsspeicher, kein VRAM.`;
    case 'gpu-not-usable': {
      const why = trouble.causes.map((cause) => causeWords(cause, format));
      return [`${trouble.card} ist vorhanden, aber nicht nutzbar.`, ...why].join(' ');
    }
    case 'contended':
      return contended(trouble, format);
    case 'gpu-failed':
      return cardFailed(trouble);
    case 'not-kept':
      return `Ergebnisse bleiben nicht für den nächsten Start erhalten: ${trouble.folder} ist nicht nutzbar (${diskErrorWords(trouble.why)}).`;
    case 'history-corrupt':
      return `${badLines(trouble.lines)} nach ${trouble.file} verschoben.`;
    case 'state-corrupt':
      return `${trouble.file} war nicht lesbar. Die Datei bleibt als ${trouble.keptAs} erhalten; dieser Start beginnt von vorn.`;
    case 'newer-state':
      return `${trouble.file} stammt von einem neueren Voicefit als diesem. Ergebnisse bleiben nicht erhalten.`;
    default:
      return toolTroubleWords(trouble, format);
  }
}

function cardFailed({ mishap, backend, instead }: TroubleOf<'gpu-failed'>): string {
  const outcome =
    instead === null
      ? `Die Grafikkarte versagte beim Messen mit ${backend}, daher kommt die Empfehlung ohne sie aus.`
      : `Die Grafikkarte versagte beim Messen mit ${backend} und wurde daher mit ${instead} gemessen.`;
  return `${outcome} ${runtimeMishapWords(mishap)} Schließen, was sie sonst nutzt, ihren Treiber aktualisieren und noch einmal messen.`;
}

function largestNotFirst(
  { first, largest, index }: TroubleOf<'largest-gpu-not-first'>,
  format: Format,
): string {
  const named = ({ card, bytes }: typeof first) =>
    bytes === null ? card : `${card} mit ${format.memory(bytes)}`;
  return [
    `Der Sprachserver liest die erste GPU, ${named(first)}; die größte ist ${named(largest)}.`,
    `Seinem Container nur diese zeigen: NVIDIA_VISIBLE_DEVICES=${index}.`,
    `Ohne Container CUDA_DEVICE_ORDER=PCI_BUS_ID und CUDA_VISIBLE_DEVICES=${index} setzen.`,
  ].join(' ');
}

function contended({ low, high }: TroubleOf<'contended'>, format: Format): string {
  const ends = low === null || high === null ? null : format.scoreEnds({ low, high });
  const score = ends === null ? '' : ` Der CPU-Wert liegt zwischen ${ends.low} und ${ends.high}.`;
  return `Andere Programme nahmen sich beim Messen den Prozessor.${score} In Ruhe noch einmal messen.`;
}

const badLines = (count: number) =>
  plural('de', {
    one: `${count} unlesbare Zeile des Verlaufs wurde`,
    other: `${count} unlesbare Zeilen des Verlaufs wurden`,
  })(count);
