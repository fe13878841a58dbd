import { expect } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import type { StagedTest } from '../staged.ts';
import { inTheTerminal } from './saved.ts';
import { walkTo } from './with-keys.ts';
import { Wizard } from './wizard.ts';

export function playKeyboard(test: StagedTest): void {
  test.describe('having measured before', () => {
    test.use({ history: 'measured' });

    test('the whole wizard can be used with the keyboard alone', async ({ stage }) => {
      const wizard = await Wizard.open(stage);
      const { page } = wizard;
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: en.frame.skipToPage })).toBeFocused();
      await page.keyboard.press('Enter');

      await walkTo(page, en.welcome.main);
      await page.keyboard.press('Enter');
      await wizard.isAt('machine');
      await expect(wizard.heading).toBeFocused();
      await wizard.knowsTheMachine();

      await walkTo(page, /^3 Measure/);
      await page.keyboard.press('Enter');
      await wizard.isAt('measure');
      await walkTo(page, /^Measure again /);
      await page.keyboard.press('Enter');
      await expect(wizard.progress).toBeVisible();
      await walkTo(page, en.measure.running.cancel);
      await page.keyboard.press('Enter');
      await wizard.isCancelled();

      await walkTo(page, /^4 Choose/);
      await page.keyboard.press('Enter');
      await wizard.isAt('choose');
      await walkTo(page, /^All tiers, and why/);
      if ((await page.locator(':focus').getAttribute('aria-expanded')) === 'false')
        await page.keyboard.press('Enter');
      await walkTo(page, new RegExp(`^${en.choose.tiers.use}: `));
      await page.keyboard.press('Space');
      // Until the forced tier is answered, the main button waits.
      await expect(wizard.page.getByText(en.choose.kinds.forced, { exact: true })).toBeVisible();
      await walkTo(page, /^Continue with /);
      await page.keyboard.press('Control+Enter');
      await expect(wizard.heading).toContainText(/^Kept: /);
      expect((await inTheTerminal(stage)).report.choice).toMatchObject({ forced: true });

      await walkTo(page, /^Save report/);
      await page.keyboard.press('Enter');
      await wizard.isAt('report');
      await page.keyboard.press('Alt+ArrowLeft');
      await wizard.isAt('choose');
      await expect(wizard.heading).toBeFocused();
      await page.keyboard.press('Alt+ArrowRight');
      await wizard.isAt('report');
    });
  });
}
