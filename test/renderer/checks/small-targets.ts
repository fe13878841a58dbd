/**
 * In the page: targets smaller than a finger. A field drawn over its label counts with the label; a word of a
 * sentence may be as high as its line (WCAG 2.5.8, "inline").
 */
export function smallTargets(leastPx: { readonly usual: number; readonly inTables: number }): string[] {
  const pressable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [role="button"]';
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(pressable)) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const target = isVisuallyHidden(element) ? element.closest('label') : element;
    if (target === null || getComputedStyle(target).display === 'inline') continue;
    const { width, height } = largest(target);
    const least = element.closest('table') === null ? leastPx.usual : leastPx.inTables;
    if (Math.min(width, height) < least - 0.5) {
      const text = (target.textContent || target.getAttribute('aria-label')) ?? '';
      found.push(`"${text.trim().slice(0, 40)}" ${Math.round(width)} x ${Math.round(height)}`);
    }
  }
  return found;

  function isVisuallyHidden(element: Element): boolean {
    const { opacity, clipPath, position } = getComputedStyle(element);
    return opacity === '0' || (position === 'absolute' && clipPath !== 'none') || element.clientWidth <= 1;
  }

  /** A checkbox can be pressed on its label as well. */
  function largest(element: HTMLElement): DOMRect {
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const around = element.closest('label');
    const rects = [element, ...labels, ...(around === null ? [] : [around])].map((one) =>
      one.getBoundingClientRect(),
    );
    return rects.reduce((one, other) => (one.width * one.height >= other.width * other.height ? one : other));
  }
}
