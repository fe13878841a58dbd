import { expect } from '@playwright/test';
import type { GalleryPage } from '../gallery-page.ts';

/** There is one main button: filled, in the footer, muted while it waits. */
export async function hasOneMainButton(gallery: GalleryPage): Promise<void> {
  const { filled, isWaiting } = await gallery.page.evaluate(mainButtons);
  const wanted = isWaiting ? [] : [expect.stringMatching(/^footer: ./)];
  expect.soft(filled, `one filled button: ${gallery.where}`).toEqual(wanted);
}

/**
 * In the page: every filled button and its position; and whether the footer's last one waits, which is muted.
 */
function mainButtons(): { readonly filled: readonly string[]; readonly isWaiting: boolean } {
  const sample = document.body.appendChild(document.createElement('div'));
  sample.style.background = 'var(--vf-accent)';
  const accent = getComputedStyle(sample).backgroundColor;
  sample.remove();
  const filled = [...document.querySelectorAll('button, a')].filter(
    (button) => getComputedStyle(button).backgroundColor === accent,
  );
  const last = [...document.querySelectorAll('footer button')].at(-1);
  return {
    filled: filled.map(
      (it) => `${it.closest('footer') === null ? 'elsewhere' : 'footer'}: ${it.textContent}`,
    ),
    isWaiting: last?.getAttribute('aria-disabled') === 'true',
  };
}
