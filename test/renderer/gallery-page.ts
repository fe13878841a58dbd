import { type CDPSession, expect, type Page } from '@playwright/test';
import { MESSAGES, preferredLanguage } from '../../main/words/language.ts';
import { pageName } from '../../main/words/page-name.ts';
import type { Scene } from './gallery/scene.ts';
import { SCENES } from './gallery/scenes.ts';
import { TURN } from './gallery/turn.ts';
import { galleryAddress } from './gallery-address.ts';
import { twoFrames, untilCalm } from './stillness.ts';

/** Shortly after the times in the scenes. */
const NOW = new Date('2026-11-24T10:32:09Z');

/** Pixels; no page of ours is longer, and Chromium draws no taller images. */
const HIGHEST = 6000;

export const SCHEMES = ['light', 'dark'] as const;
export const LANGUAGES = ['en-US', 'de-DE'] as const;
export const SCENE_NAMES = Object.keys(SCENES);
/** Scenes with access, so that there is a page with its frame. */
export const PAGE_NAMES = SCENE_NAMES.filter((name) => sceneNamed(name).link[0] === 'up');

type Scheme = (typeof SCHEMES)[number];
type Language = (typeof LANGUAGES)[number];

interface Look {
  readonly language: Language;
  readonly scheme: Scheme;
  readonly width: number;
  readonly height: number;
  readonly textPercent: number;
}

const USUAL: Look = { language: 'en-US', scheme: 'light', width: 1280, height: 800, textPercent: 100 };

/** One page that shows the states of the gallery, one after the other. */
export class GalleryPage {
  readonly page: Page;
  readonly #devTools: CDPSession;
  #scene = '';
  #look = USUAL;

  private constructor(page: Page, devTools: CDPSession) {
    this.page = page;
    this.#devTools = devTools;
  }

  static async on(page: Page): Promise<GalleryPage> {
    await page.clock.setFixedTime(NOW);
    return new GalleryPage(page, await page.context().newCDPSession(page));
  }

  /** What is being checked, for the message of a check that fails. */
  get where(): string {
    const { language, scheme, width, textPercent } = this.#look;
    const text = textPercent === 100 ? '' : `, text at ${textPercent} %`;
    return `${this.#scene}, ${language}, ${scheme}, ${width} px${text}`;
  }

  /** Opens a state afresh and waits until it has all its answers. */
  async show(name: string, look: Partial<Look> = {}): Promise<void> {
    this.#scene = name;
    this.#look = { ...USUAL, ...look };
    const { language, scheme, width, height, textPercent } = this.#look;
    // The page is shared: what an earlier test has pressed is not pointed at any more.
    await this.page.mouse.move(0, 0);
    // No checks during colour transitions.
    await this.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce', forcedColors: 'none' });
    await this.page.setViewportSize({ width, height });
    await this.#turnTo(`?state=${name}&lang=${language}`);
    if (textPercent !== 100) await this.setText(textPercent);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    if (sceneNamed(name).link[1] !== 'up') await this.page.locator('html[data-link=changed]').waitFor();
    if (sceneNamed(name).isSlow) await this.page.getByText(wordsIn(language).welcome.slow).first().waitFor();
    await this.#press(name, language);
    await this.settle();
    await expect(this.page).toHaveTitle(titleOf(name, language));
  }

  async #press(name: string, language: string): Promise<void> {
    const { installEnds, presses, plan } = sceneNamed(name);
    const { download } = wordsIn(language);
    if (plan === 'slow') await this.page.getByRole('progressbar').waitFor();
    if (installEnds) {
      await this.page.getByRole('heading', { level: 1, name: download.done.headingEnded(4) }).waitFor();
    }
    if (presses === null) return;
    const button = {
      cancel: download.running.cancel,
      remove: download.paused.remove,
      verify: download.done.verify,
      sources: download.sources.title,
    }[presses];
    // On phones the secondary action is in the sheet.
    await this.page.getByRole('button', { name: button, exact: true }).first().click();
  }

  async #turnTo(search: string): Promise<void> {
    if (!this.page.url().startsWith(galleryAddress())) {
      await this.page.goto(`${galleryAddress()}/${search}`);
      return;
    }
    await this.page.evaluate(([type, detail]) => dispatchEvent(new CustomEvent(type, { detail })), [
      TURN,
      search,
    ] as const);
  }

  async resize(width: number, height = 800): Promise<void> {
    this.#look = { ...this.#look, width, height };
    await this.page.setViewportSize({ width, height });
    await this.page.evaluate(twoFrames);
  }

  async recolour(scheme: Scheme): Promise<void> {
    this.#look = { ...this.#look, scheme };
    await this.page.emulateMedia({ colorScheme: scheme });
    await this.page.evaluate(twoFrames);
  }

  /** Like a browser's own setting of the text size. A change of the window's size applies it. */
  async setText(percent: number): Promise<void> {
    this.#look = { ...this.#look, textPercent: percent };
    await this.page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, `${percent}%`);
  }

  async forceColours(isForced: boolean): Promise<void> {
    await this.page.emulateMedia({ forcedColors: isForced ? 'active' : 'none' });
  }

  /** Makes the screen as high as the page, whose end is otherwise under the footer. */
  async unroll(): Promise<void> {
    const { width, height } = this.#look;
    const whole = await this.page.evaluate(() => document.documentElement.scrollHeight);
    await this.resize(width, Math.min(Math.max(whole, height), HIGHEST));
  }

  /** Presses are touches, unless set otherwise. */
  async touch(enabled: boolean): Promise<void> {
    await this.#devTools.send('Emulation.setTouchEmulationEnabled', { enabled });
    await this.page.evaluate(twoFrames);
  }

  /** A drawing follows its size in the next frame: a finding must persist after that. */
  async findAtRest(find: () => string[]): Promise<string[]> {
    const found = await this.page.evaluate(find);
    if (found.length === 0) return found;
    await this.settle();
    return this.page.evaluate(find);
  }

  async settle(): Promise<void> {
    await this.page.evaluate(untilCalm);
    await this.page.evaluate(twoFrames);
  }
}

/** A page that cannot be open is replaced by another one. */
function titleOf(name: string, language: string): string {
  const words = wordsIn(language);
  if (!PAGE_NAMES.includes(name)) return words.frame.product;
  return words.frame.title(pageName(sceneNamed(name).page, words));
}

const wordsIn = (language: string) => MESSAGES[preferredLanguage([language])];

export function sceneNamed(name: string): Scene {
  const scene = SCENES[name];
  if (scene === undefined) throw new Error(`The gallery has no state ${name}.`);
  return scene;
}
