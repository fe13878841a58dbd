import { expect } from '@playwright/test';
import type { GalleryPage } from '../gallery-page.ts';

/** There is one main button: filled, in the footer, muted while it waits. */
export async function hasOneMainButton(gallery: GalleryPage): Promise<void> {
  await expect
    .configure({ soft: true })
    // A button that has just become available is still on its way from muted to filled.
    .poll(async () => surplus(await gallery.page.evaluate(mainButtons)), {
      message: `one filled button, in the footer: ${gallery.where}`,
      timeout: SETTLED_MS,
    })
    .toEqual([]);
}

const SETTLED_MS = 30_000;

/** What is filled and should not be; or that nothing is. */
function surplus({ filled, isWaiting }: ReturnType<typeof mainButtons>): readonly string[] {
  if (isWaiting) return filled;
  if (filled.length === 0) return ['no button is filled'];
  return filled.length === 1 && /^footer: ./.test(filled[0] ?? '') ? [] : filled;
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
