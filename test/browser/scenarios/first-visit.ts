import { expect } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import type { StagedTest } from '../staged.ts';
import { inTheTerminal } from './saved.ts';
import { Wizard } from './wizard.ts';

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
