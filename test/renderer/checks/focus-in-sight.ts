import { expect } from '@playwright/test';
import type { GalleryPage } from '../gallery-page.ts';

/**
 * The focused element is always visible to a keyboard user: nothing sticky covers it, wherever the page was
 * scrolled to.
 */
export async function keepsFocusInSight(gallery: GalleryPage): Promise<void> {
  expect.soft(await gallery.findAtRest(coveredFocus), `focus in sight: ${gallery.where}`).toEqual([]);
}

/** In the page: the focused elements that something sticky covers, or that are off the screen. */
function coveredFocus(): string[] {
  const reachable = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const walk = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
    (it) => it.tabIndex >= 0 && it.checkVisibility({ visibilityProperty: true }),
  );
  const found = walk.flatMap((element) => {
    const troubles = ['end', 'beginning'].map((edge) => {
      // From its position at that edge of the screen.
      const { top, bottom } = element.getBoundingClientRect();
      scrollBy(0, edge === 'end' ? bottom - innerHeight : top);
      element.focus();
      const trouble = document.activeElement === element ? whatHides(element) : undefined;
      element.blur();
      return trouble;
    });
    return troubles.flatMap((trouble) => (trouble === undefined ? [] : `"${nameOf(element)}" ${trouble}`));
  });
  scrollTo(0, 0);
  return found;

  function whatHides(element: HTMLElement): string | undefined {
    // A field that is drawn by its label is visible there.
    const isHidden = element.clientWidth <= 1 || getComputedStyle(element).opacity === '0';
    const shown = (isHidden ? element.closest('label') : null) ?? element;
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const x = (left + right) / 2;
    // The end of an element higher than the screen may be outside.
    const ys = bottom - top < innerHeight / 2 ? [top + 1, (top + bottom) / 2, bottom - 1] : [top + 1];
    return ys.map((y) => whatLiesAt(x, y, shown)).find((hidden) => hidden !== undefined);
  }

  function whatLiesAt(x: number, y: number, shown: HTMLElement): string | undefined {
    const there = document.elementFromPoint(x, y);
    if (there === null) return `is off the screen, at ${Math.round(x)}, ${Math.round(y)}`;
    const sticking = stickingAround(there);
    if (sticking === null || sticking.contains(shown)) return undefined;
    return `is covered by <${sticking.tagName.toLowerCase()} class="${sticking.className}">`;
  }

  function stickingAround(element: Element | null): Element | null {
    if (element === null) return null;
    const isSticking = ['sticky', 'fixed'].includes(getComputedStyle(element).position);
    return isSticking ? element : stickingAround(element.parentElement);
  }

  function nameOf(element: HTMLElement): string {
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    const name = label ?? element.getAttribute('aria-label') ?? element.textContent;
    return (name || element.id).trim().slice(0, 40);
  }
}
