import { flushSync } from 'react-dom';

/** Opens the part of the page that has the field of the mirror, and moves the focus there. */
export function openMirror(open: () => void): void {
  flushSync(open);
  document.querySelector<HTMLElement>('input[data-mirror=true]')?.focus();
}
