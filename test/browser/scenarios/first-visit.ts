import { expect } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import type { StagedTest } from '../staged.ts';
import { MEASURES } from '../tags.ts';
import { inTheTerminal } from './saved.ts';
import { nothingRuns, Wizard } from './wizard.ts';

export function playMeasuredFirstVisit(test: StagedTest): void {
  test.describe('with a host that measures quickly', () => {
    test.use({ quick: true });

    test(
      'a new user goes from Welcome to a kept choice, with a real measurement',
      MEASURES,
      async ({ stage }) => {
        const wizard = await Wizard.open(stage);
        await wizard.look();
        await expect(wizard.button(/^Measure speed .*\b4\ss\b/)).toBeVisible();
        await wizard.startMeasuring();
        await expect(wizard.button(en.measure.main)).toHaveAttribute('aria-disabled', 'true');
        await wizard.isMeasured();
        await nothingRuns(stage);
        expect(await stage.testModels()).toEqual([]);

        await wizard.press(en.measure.main);
        await wizard.isAt('choose');
        await wizard.press(/^Continue with /);
        await expect(wizard.heading).toContainText(/^Kept: /);

        const { report, text } = await inTheTerminal(stage);
        expect(report.choice).toMatchObject({ forced: false });
        expect(report.history.entries).toHaveLength(1);
        expect(text).toMatch(/CPU score/);
      },
    );
  });
}

export function playFirstVisitByHand(test: StagedTest): void {
  test('a user who chooses by hand is taken to Choose after a probe, and nothing is measured', async ({
    stage,
  }) => {
    const wizard = await Wizard.open(stage);
    await wizard.press(en.welcome.byHand);
    await wizard.isAt('choose');
    await wizard.press(/^Continue with /);
    await expect(wizard.heading).toContainText(/^Kept: /);
    const { report } = await inTheTerminal(stage);
    expect(report.history.entries).toEqual([]);
  });
}
