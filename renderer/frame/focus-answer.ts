import { focusHeading } from './focus-heading.ts';

/** On the page of choices: puts the focus on the answer that is picked, where another one can be. */
export function focusAnswer(): void {
  const picked = document.querySelector<HTMLElement>('[data-answers] input:checked');
  if (picked === null) focusHeading();
  else picked.focus();
}
