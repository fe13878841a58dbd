import { expect, type Page } from '@playwright/test';

/** Problems that the browser reports: errors, failed requests, violations of the Content-Security-Policy. */
export class Complaints {
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];

  listenTo(page: Page): void {
    page.on('pageerror', (error) => this.#found.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.#found.push(message.text());
    });
  }

  /** Everything so far, expected or not. */
  get all(): readonly string[] {
    return this.#found;
  }

  expect(about: RegExp): void {
    this.#expected.push(about);
  }

  expectNone(): void {
    const surprising = this.#found.filter((text) => !this.#expected.some((about) => about.test(text)));
    expect(surprising).toEqual([]);
  }
}
