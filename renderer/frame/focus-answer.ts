import { focusHeading } from './focus-heading.ts';

/** On Choose: moves the focus to the selected answer, where another one can be selected. */
export function focusAnswer(): void {
  const picked = document.querySelector<HTMLElement>('[data-answers] input:checked');
  if (picked === null) focusHeading();
  else picked.focus();
}
