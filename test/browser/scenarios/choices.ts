import { expect } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import type { StagedTest } from '../staged.ts';
import { inTheTerminal } from './saved.ts';
import { Wizard } from './wizard.ts';

export function playChoices(test: StagedTest): void {
  test.describe('having measured before', () => {
    test.use({ history: 'measured' });

    test('a forced tier is kept, and its warning stays on every page', async ({ stage }) => {
      const wizard = await Wizard.open(stage);
      await wizard.look();
      await wizard.turnTo('choose');
      await wizard.unfold(/^All tiers, and why/);
      await wizard
        .button(new RegExp(`^${en.choose.tiers.use}: `))
        .last()
        .click();
      await wizard.press(/^Continue with /);
      await expect(wizard.heading).toContainText(/^Kept: /);

      for (const page of ['welcome', 'machine', 'measure', 'history', 'report'] as const) {
        await wizard.turnTo(page);
        await expect(wizard.banners).toContainText(/^Your own choice: /);
      }
      await wizard.page.reload();
      await expect(wizard.banners).toContainText(/^Your own choice: /);
      expect((await inTheTerminal(stage)).report.choice).toMatchObject({ forced: true });

      await wizard.banners.getByRole('button', { name: en.frame.banners.change }).click();
      await wizard.isAt('choose');
    });

    test('a what-if is answered at once and changes no choice', async ({ stage }) => {
      const wizard = await Wizard.open(stage);
      await wizard.look();
      await wizard.turnTo('choose');
      await expect(wizard.heading).not.toHaveText(en.choose.loading.heading);
      const before = await wizard.heading.textContent();
      await wizard.unfold(en.choose.whatIf.title);
      await wizard.page.getByLabel(en.choose.whatIf.memory).fill('39');
      await wizard.page.getByLabel(en.choose.whatIf.cores).fill('16');
      await wizard.page.getByLabel(en.choose.whatIf.score).fill('2.5');
      await expect(wizard.text(en.choose.whatIf.notThisMachine)).toBeVisible();
      await expect(wizard.text('about 14 s per turn')).toBeVisible();
      await expect(wizard.heading).toHaveText(before ?? '');
      expect((await inTheTerminal(stage)).report.choice).toBeNull();
    });
  });
}
