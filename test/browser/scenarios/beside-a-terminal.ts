import { expect } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import type { StagedTest } from '../staged.ts';
import { MEASURES, THOROUGH } from '../tags.ts';
import { inTheTerminal } from './saved.ts';
import { Wizard } from './wizard.ts';

export function playChoosingInATerminal(test: StagedTest): void {
  test.describe('having measured before', () => {
    test.use({ history: 'measured' });

    test('a choice made in a terminal appears in an open wizard', async ({ stage }) => {
      const wizard = await Wizard.open(stage);
      await wizard.look();
      await stage.terminal('recommend', '--tier', 'HEAVY_CPU', '--choose');
      await expect(wizard.banners).toContainText(/^Your own choice: Llama-2-7B/);
      expect((await inTheTerminal(stage)).report.choice).toMatchObject({ tier: 'HEAVY_CPU', forced: true });

      await stage.terminal('recommend', '--choose');
      await expect(wizard.banners.getByText(/^Your own choice/)).toBeHidden();
      await wizard.turnTo('choose');
      await expect(wizard.heading).toContainText(/^Kept: /);
    });
  });
}

export function playMeasuringInATerminal(test: StagedTest): void {
  test.describe('having measured before', () => {
    test.use({ history: 'measured' });

    // Every change checks without a benchmark that two processes share their results.
    const tags = { tag: [MEASURES.tag, THOROUGH.tag] };
    test('a measurement made in a terminal appears in an open wizard', tags, async ({ stage }) => {
      const wizard = await Wizard.open(stage);
      await wizard.look();
      await wizard.turnTo('history');
      await wizard.hasRuns(1);
      await stage.terminal('benchmark', '--quick');
      await wizard.hasRuns(2);
      await wizard.press(en.history.show);
      // The heading row, and two measurements.
      await expect(wizard.page.getByRole('table').getByRole('row')).toHaveCount(3);
    });
  });
}
