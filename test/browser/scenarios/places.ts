import { expect } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import type { PageName } from '../../../renderer/page.ts';
import type { StagedTest } from '../staged.ts';
import { Wizard } from './wizard.ts';

const PAGES: readonly PageName[] = ['welcome', 'machine', 'measure', 'choose', 'history', 'report'];

export function playReloads(test: StagedTest): void {
  test.describe('having measured before', () => {
    test.use({ history: 'measured' });

    test('reloading any page returns to it, with the same content', async ({ stage }) => {
      const wizard = await Wizard.open(stage);
      await wizard.look();
      for (const page of PAGES) {
        await wizard.turnTo(page);
        const said = await settledHeading(wizard);
        await wizard.page.reload();
        await wizard.isAt(page);
        expect(await settledHeading(wizard)).toBe(said);
      }
    });
  });
}

export function playAddresses(test: StagedTest): void {
  test.describe('having measured before', () => {
    test.use({ history: 'measured' });

    test('the browser’s Back and Forward move through the visited pages', async ({ stage }) => {
      const wizard = await Wizard.open(stage);
      await wizard.look();
      for (const page of ['measure', 'choose', 'history'] as const) await wizard.turnTo(page);
      await wizard.page.goBack();
      await wizard.isAt('choose');
      await expect(wizard.heading).toBeFocused();
      await wizard.page.goBack();
      await wizard.isAt('measure');
      await wizard.page.goForward();
      await wizard.isAt('choose');
    });
  });

  test('an address without a page, or of a page that cannot be opened yet, leads to the current step', async ({
    stage,
  }) => {
    const wizard = await Wizard.open(stage);
    for (const hash of ['#/nowhere', '#/choose', '#/download']) {
      await wizard.page.evaluate((address) => {
        location.hash = address;
      }, hash);
      await wizard.isAt('welcome');
      await expect(wizard.heading).toHaveText(en.welcome.heading);
    }
  });
}

/** A page that first asks the machine side says so in its heading. */
async function settledHeading({ heading }: Wizard): Promise<string | null> {
  const asking = [en.choose.loading.heading, en.history.loading.heading];
  await expect.poll(async () => asking.includes((await heading.textContent()) ?? '')).toBe(false);
  return heading.textContent();
}
