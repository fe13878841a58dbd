import type { CardWarning } from '../../nouns/warning.ts';
import type { Format } from '../format.ts';
import { causesWords } from './cause.ts';
import { cardFailureWords } from './runtime-failure.ts';

type WarningOf<Code extends CardWarning['code']> = Extract<CardWarning, { code: Code }>;

/** About a graphics card. */
export function cardWarningWords(warning: CardWarning, format: Format): string {
  switch (warning.code) {
    case 'mig-slices':
      return `${warning.card} ist in MIG-Instanzen aufgeteilt (${warning.count}). Ein Prozess bekommt höchstens die größte: ${warning.profile}, ${format.memory(warning.bytes)}.`;
    case 'largest-gpu-not-first':
      return largestNotFirst(warning, format);
    case 'gpu-memory-unknown':
      return `Wie viel Speicher ${warning.card} hat, ließ sich nicht feststellen. Ihn mit --vram GB angeben; sonst ist keine GPU-Stufe zu empfehlen.`;
    case 'unified-memory':
      return `${warning.card} teilt sich den Speicher des Rechners: Was ein Modell dort belegt, fehlt allem anderen.`;
    case 'integrated-gpu':
      return warning.borrowedBytes === null
        ? `${warning.card} ist Teil des Prozessors und teilt sich den Speicher des Rechners.`
        : `${warning.card} ist Teil des Prozessors und teilt sich den Speicher des Rechners, von dem ${format.memory(warning.borrowedBytes)} für sie reserviert sind.`;
    case 'gpu-not-usable':
      return `${warning.card} ist vorhanden, aber nicht nutzbar. ${causesWords(warning.causes, format)}`.trim();
    case 'gpu-failed':
      return cardFailed(warning);
  }
}

function cardFailed({ failure, backend, instead }: WarningOf<'gpu-failed'>): string {
  const outcome =
    instead === null
      ? `Die Grafikkarte versagte beim Messen mit ${backend}, daher kommt die Empfehlung ohne sie aus.`
      : `Die Grafikkarte versagte beim Messen mit ${backend} und wurde daher mit ${instead} gemessen.`;
  return `${outcome} ${cardFailureWords(failure)} Schließen, was sie sonst nutzt, ihren Treiber aktualisieren und noch einmal messen.`;
}

function largestNotFirst(
  { first, largest, index }: WarningOf<'largest-gpu-not-first'>,
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
