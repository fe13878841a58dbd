import type { CardWarning } from '../../nouns/warning.ts';
import type { Format } from '../format.ts';
import { causesWords } from './cause.ts';
import { cardFailureWords } from './runtime-failure.ts';

type WarningOf<Code extends CardWarning['code']> = Extract<CardWarning, { code: Code }>;

/** About a graphics card. */
export function cardWarningWords(warning: CardWarning, format: Format): string {
  switch (warning.code) {
    case 'mig-slices':
      return `${warning.card} is cut into MIG slices (${warning.count} of them). One process gets at most the largest: ${warning.profile}, ${format.memory(warning.bytes)}.`;
    case 'largest-gpu-not-first':
      return largestNotFirst(warning, format);
    case 'gpu-memory-unknown':
      return `The memory of ${warning.card} is unknown. State it with --vram GB; otherwise no GPU tier can be advised.`;
    case 'unified-memory':
      return `${warning.card} shares the machine's RAM: what a model takes there is no longer free for anything else.`;
    case 'integrated-gpu':
      return warning.borrowedBytes === null
        ? `${warning.card} is part of the processor and shares the machine's RAM.`
        : `${warning.card} is part of the processor and shares the machine's RAM, of which ${format.memory(warning.borrowedBytes)} are set aside for it.`;
    case 'gpu-not-usable':
      return `${warning.card} is present but cannot be used. ${causesWords(warning.causes, format)}`.trim();
    case 'gpu-failed':
      return cardFailed(warning);
  }
}

function cardFailed({ failure, backend, instead }: WarningOf<'gpu-failed'>): string {
  const outcome =
    instead === null
      ? 'so the advice does without it'
      : `so it was measured with ${instead} instead of ${backend}`;
  return `The graphics card failed while it was measured, ${outcome}. ${cardFailureWords(failure)} Close what else uses the card, update its driver, and measure again.`;
}

function largestNotFirst(
  { first, largest, index }: WarningOf<'largest-gpu-not-first'>,
  format: Format,
): string {
  const named = ({ card, bytes }: typeof first) =>
    bytes === null ? card : `${card} with ${format.memory(bytes)}`;
  return [
    `The voice server reads the first GPU, ${named(first)}; the largest is ${named(largest)}.`,
    `Show its container that one alone: NVIDIA_VISIBLE_DEVICES=${index}.`,
    // By default CUDA counts the fastest card first; nvidia-smi counts by bus.
    `Without a container, set CUDA_DEVICE_ORDER=PCI_BUS_ID and CUDA_VISIBLE_DEVICES=${index}.`,
  ].join(' ');
}
