import { expect, type Locator, type Page } from '@playwright/test';
import { en } from '../../../main/words/en.ts';
import { pageName } from '../../../main/words/page-name.ts';
import type { PageName } from '../../../renderer/page.ts';
import type { Stage } from '../stage.ts';

/** A whole measurement, on a machine that is busy with other tests. */
const MEASURED_MS = 240_000;

/** What a user does with the wizard, by its visible texts. */
export class Wizard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  static async open(stage: Stage): Promise<Wizard> {
    return new Wizard(await stage.open());
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Where the progress of a measurement is shown. */
  get progress(): Locator {
    return this.page.getByRole('progressbar', { name: en.measure.running.progress });
  }

  /** The banners above every page. */
  get banners(): Locator {
    return this.page.getByRole('region', { name: en.frame.notes });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('main').or(this.page.getByRole('contentinfo')).getByRole('button', {
      name,
      exact: true,
    });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  /** The content of the page itself; the frame repeats some of it for screen readers. */
  text(words: string | RegExp): Locator {
    return this.page.getByRole('main').getByText(words).first();
  }

  /** A section of the page that is folded at first, or already open. */
  async unfold(title: string | RegExp): Promise<void> {
    const button = this.button(title);
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    await expect(button).toHaveAttribute('aria-expanded', 'true');
  }

  /** How many measurements the sidebar shows. */
  async hasRuns(count: number): Promise<void> {
    await expect(this.#sidebar).toContainText(en.frame.facts.historyCount(count));
  }

  get #sidebar(): Locator {
    return this.page.getByRole('navigation', { name: en.frame.steps });
  }

  async isAt(page: PageName): Promise<void> {
    await expect(this.page).toHaveTitle(en.frame.title(pageName(page, en)));
  }

  /** By its entry in the sidebar. */
  async turnTo(page: PageName): Promise<void> {
    const name = page === 'report' ? en.frame.report.save : pageName(page, en);
    await this.#sidebar.getByRole('button', { name: new RegExp(`(^|\\d )${name}`) }).click();
    await this.isAt(page);
  }

  /** From Welcome until this machine is known. */
  async look(): Promise<void> {
    await this.isAt('welcome');
    await this.press(en.welcome.main);
    await this.isAt('machine');
    await this.knowsTheMachine();
  }

  async knowsTheMachine(): Promise<void> {
    await expect(this.heading).toContainText(/\d\scores?/);
  }

  /** Presses the start button, and waits until the measurement shows as running. */
  async startMeasuring(): Promise<void> {
    await this.press(/^(Start measuring|Measure again .*|Measure speed .*)$/);
    await this.isAt('measure');
    await expect(this.progress).toBeVisible();
  }

  async isMeasured(): Promise<void> {
    await expect(this.heading).toContainText(/^CPU score/, { timeout: MEASURED_MS });
  }

  /** Waits until language models are measured: voices come first, in a process without which a measurement goes on. */
  async measuresModels(): Promise<void> {
    await expect(this.text(/Q4_K/).first()).toBeVisible({ timeout: MEASURED_MS });
  }

  async isCancelled(): Promise<void> {
    await expect(this.heading).toHaveText(en.measure.cancelled.heading);
  }
}

/** Waits until something measures; returns the process ids. */
export async function workersOf(stage: Stage): Promise<number[]> {
  await expect.poll(() => stage.workers(), { timeout: MEASURED_MS }).not.toEqual([]);
  return stage.workers();
}

/** A child that was asked to end, or whose parent is gone, needs time to notice. */
export async function nothingRuns(stage: Stage): Promise<void> {
  await expect.poll(() => stage.workers(), { timeout: 30_000 }).toEqual([]);
}
