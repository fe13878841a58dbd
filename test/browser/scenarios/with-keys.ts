import { expect, type Locator, type Page } from '@playwright/test';

/** More than any page has: beyond that it cannot be reached. */
const MOST_TABS = 120;

/** Presses Tab until the button with that name has the focus. */
export async function walkTo(page: Page, name: string | RegExp): Promise<void> {
  await walkToOne(page, page.getByRole('button', { name, exact: true }), name);
}

/** Presses a button as a user without a mouse does. */
export async function pressWithKeys(page: Page, name: string | RegExp): Promise<void> {
  await walkTo(page, name);
  await page.keyboard.press('Enter');
}

/** Replaces what stands in a text field. */
export async function typeInto(page: Page, name: string | RegExp, text: string): Promise<void> {
  await walkToOne(page, page.getByRole('textbox', { name }), name);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Presses Tab until it has the focus. */
export async function walkToOne(page: Page, wanted: Locator, name: string | RegExp): Promise<void> {
  // A key is not repeated until it works, as a click is.
  await expect(wanted.first()).toBeEnabled();
  for (let tab = 0; tab < MOST_TABS; tab += 1) {
    await page.keyboard.press('Tab');
    if ((await wanted.and(page.locator(':focus')).count()) > 0) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}
