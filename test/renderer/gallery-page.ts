import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, type Page, type Route } from '@playwright/test';
import { MESSAGES, preferredLanguage } from '../../main/words/language.ts';
import type { Scene } from './gallery/scene.ts';
import { SCENES } from './gallery/scenes.ts';
import { galleryFolder } from './gallery-folder.ts';

const ORIGIN = 'http://gallery.localhost';
/** Shortly after what the scenes tell of. */
const NOW = new Date('2026-11-24T10:32:09Z');
/** A page that has not changed for so long has got its answers. */
const CALM_MS = 80;

/** Pixels; no page of ours is longer, and Chromium draws no higher pictures. */
const HIGHEST = 6000;
/** By then the link of a scene is as the scene says. */
const LINK_CHANGES_MS = 400;
/** What has taken so long is told to be slow. */
const SLOW_MS = 3200;

export const SCHEMES = ['light', 'dark'] as const;
export const LANGUAGES = ['en-US', 'de-DE'] as const;
export const SCENE_NAMES = Object.keys(SCENES);
/** Those in which the wizard has been let in, so that there is a page with its frame. */
export const PAGE_NAMES = SCENE_NAMES.filter((name) => sceneNamed(name).link[0] === 'up');

interface Look {
  readonly language?: (typeof LANGUAGES)[number];
  readonly scheme?: (typeof SCHEMES)[number];
  readonly width?: number;
  readonly height?: number;
}

/** One page that shows the states of the gallery, one after the other. */
export class GalleryPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** A gallery without a server: its built files are handed to the browser. Nothing else is reachable. */
  static async on(page: Page): Promise<GalleryPage> {
    await page.route('**/*', serve);
    await page.clock.setFixedTime(NOW);
    return new GalleryPage(page);
  }

  /** Opens a state afresh and waits until it has got all its answers. */
  async show(
    name: string,
    { language = 'en-US', scheme = 'light', width = 1280, height = 800 }: Look = {},
  ): Promise<void> {
    // Nothing is looked at while it changes its colour.
    await this.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await this.page.setViewportSize({ width, height });
    await this.page.goto(`${ORIGIN}/?state=${name}&lang=${language}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    if (sceneNamed(name).link[1] !== 'up') await this.page.waitForTimeout(LINK_CHANGES_MS);
    if (sceneNamed(name).isSlow) await this.page.waitForTimeout(SLOW_MS);
    await this.settle();
    await expect(this.page).toHaveTitle(titleOf(name, language));
  }

  async resize(width: number, height = 800): Promise<void> {
    await this.page.setViewportSize({ width, height });
    await this.page.evaluate(twoFrames);
  }

  /** Makes the screen as high as the page, whose end otherwise lies under the footer. */
  async unroll(): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 1280, height: 800 };
    const whole = await this.page.evaluate(() => document.documentElement.scrollHeight);
    await this.resize(width, Math.min(Math.max(whole, height), HIGHEST));
  }

  async settle(): Promise<void> {
    await this.page.evaluate(untilCalm, CALM_MS);
    await this.page.evaluate(twoFrames);
  }
}

/** A page that cannot be open gives way to another one. */
function titleOf(name: string, language: string): string {
  const { frame } = MESSAGES[preferredLanguage([language])];
  return PAGE_NAMES.includes(name) ? frame.title(frame.pages[sceneNamed(name).page]) : frame.product;
}

export function sceneNamed(name: string): Scene {
  const scene = SCENES[name];
  if (scene === undefined) throw new Error(`The gallery has no state ${name}.`);
  return scene;
}

function untilCalm(calmMs: number): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(done, calmMs);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, calmMs);
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    // Figures that tick never come to rest.
    setTimeout(done, 10 * calmMs);

    function done() {
      observer.disconnect();
      resolve();
    }
  });
}

/** What is drawn follows what is measured of it. */
function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

/** Each test gets a gallery, and fails if the browser complains about it. */
export const test = base.extend<{ gallery: GalleryPage }>({
  gallery: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    await use(await GalleryPage.on(page));
    expect(complaints.filter((text) => !isBrokenOnPurpose(text))).toEqual([]);
  },
});

async function serve(route: Route): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  const path = join(galleryFolder(), pathname === '/' ? 'index.html' : decodeURIComponent(pathname));
  if (origin !== ORIGIN) await route.abort();
  else if (pathname === '/favicon.ico') await route.fulfill({ status: 204 });
  else if (existsSync(path)) await route.fulfill({ path });
  else await route.fulfill({ status: 404 });
}

/** The state `page-broken` throws, and React tells the console. */
const isBrokenOnPurpose = (text: string) => text.includes('The gallery broke this page.');

export { expect };
