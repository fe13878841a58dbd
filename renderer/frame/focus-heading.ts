/** Puts the focus on the heading, which says what is true now. */
export function focusHeading(options?: FocusOptions): void {
  document.querySelector<HTMLElement>('[data-heading]')?.focus(options);
}
