import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** No network requests of its own, no first-run pages, no emulated GPU; a small /dev/shm is fine. */
export const CHROMIUM_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
];

/** The path of a Chromium: the one in CHROME_PATH, one on PATH, else Playwright's own. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const named = process.env.CHROME_PATH;
  return [...(named ? [named] : []), ...onPath, chromium.executablePath()].find((file) => existsSync(file));
}

/**
 * An installed Chromium, or a newly installed one: by apt-get if that is allowed, else by Playwright.
 * @throws Error in one line if neither works
 */
export function bringChromium(): string {
  return findChromium() ?? byAptGet() ?? byPlaywright() ?? refuse();
}

function byAptGet(): string | undefined {
  const mayInstall =
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return undefined;
  say('No Chromium found: installing it with apt-get.');
  const install = () => succeeds('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
  const done = install() || (succeeds('apt-get', 'update') && install());
  return done ? findChromium() : undefined;
}

function byPlaywright(): string | undefined {
  say('No Chromium found: fetching the one of Playwright.');
  return succeeds('npx', 'playwright', 'install', 'chromium') ? findChromium() : undefined;
}

function succeeds(command: string, ...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function refuse(): never {
  throw new Error(
    'The browser tests need Chromium, and it could neither be found nor installed. Install it, or name it in CHROME_PATH.',
  );
}
