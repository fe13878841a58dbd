/** Moves the focus to the heading, which shows the current state. */
export function focusHeading(options?: FocusOptions): void {
  document.querySelector<HTMLElement>('[data-heading]')?.focus(options);
}
