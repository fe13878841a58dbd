/** Draws every form of the icons from `icon.svg` and `small-drawing.ts`: `npm run icons`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../test/browser/chromium.ts';
import { ICNS_TYPES, icns, ico } from './icon-containers.ts';
import { type Form, glyph, smallIcon } from './small-drawing.ts';

const folder = import.meta.dirname;

/** Below this size the ticks and round ends blur. */
const LEAST_DETAILED = 32;

const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 256];
const WINDOWS_TRAY_SIZES = [16, 20, 24, 32];
const TRAY_FORMS: readonly Form[] = ['idle', 'working', 'attention'];

const INK = '#1A2023';
const WHITE = '#FFFFFF';
const BLACK = '#000000';
/** Visible on light and on dark panels: 4.2 on white, 3.0 on #2E3436. */
const LINUX_TRAY = '#288A80';

/** macOS leaves room for a shadow: the square takes 824 of 1024 pixels. */
const MAC_SHARE = 824 / 1024;

type Draw = (size: number, svg: string, look?: { colour?: string; share?: number }) => Promise<Buffer>;

/** Renders the drawing in a browser, `share` of the width wide, on a transparent background. */
function drawer(browser: Browser): Draw {
  return async (size, svg, { colour = INK, share = 1 } = {}) => {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const style = `margin:0;display:grid;place-items:center;height:100vh;color:${colour}`;
    await page.setContent(`<body style="${style}"><style>svg{width:${100 * share}vw}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await page.close();
    return png;
  };
}

async function drawApp(draw: Draw): Promise<void> {
  const detailed = await readFile(join(folder, 'icon.svg'), 'utf8');
  const picture = async (size: number) => ({
    size,
    png: await draw(size, size < LEAST_DETAILED ? smallIcon(size) : detailed),
  });
  for (const size of LINUX_SIZES) {
    await writeFile(join(folder, 'icons', `${size}x${size}.png`), (await picture(size)).png);
  }
  await writeFile(join(folder, 'icon.ico'), ico(await inTurn(WINDOWS_SIZES, picture)));
  const blocks = await inTurn(ICNS_TYPES, async ([type, size]) => ({
    type,
    png: await draw(size, detailed, { share: MAC_SHARE }),
  }));
  await writeFile(join(folder, 'icon.icns'), icns(blocks));
}

async function drawTray(draw: Draw, form: Form): Promise<void> {
  const picture = (size: number, colour: string) => draw(size, glyph(size, form), { colour });
  const windows = async (colour: string) =>
    ico(await inTurn(WINDOWS_TRAY_SIZES, async (size) => ({ size, png: await picture(size, colour) })));
  const save = (name: string, content: Buffer) => writeFile(join(folder, 'tray', name), content);
  await save(`${form}.png`, await picture(32, LINUX_TRAY));
  await save(`${form}@2x.png`, await picture(64, LINUX_TRAY));
  await save(`${form}Template.png`, await picture(16, BLACK));
  await save(`${form}Template@2x.png`, await picture(32, BLACK));
  await save(`${form}-ink.ico`, await windows(INK));
  await save(`${form}-white.ico`, await windows(WHITE));
}

async function inTurn<From, To>(all: readonly From[], make: (each: From) => Promise<To>): Promise<To[]> {
  const made: To[] = [];
  for (const each of all) made.push(await make(each));
  return made;
}

const executablePath = findChromium();
const browser = await chromium.launch({
  args: CHROMIUM_FLAGS,
  ...(executablePath !== undefined && { executablePath }),
});
try {
  for (const name of ['icons', 'tray']) await mkdir(join(folder, name), { recursive: true });
  const draw = drawer(browser);
  await drawApp(draw);
  for (const form of TRAY_FORMS) await drawTray(draw, form);
} finally {
  await browser.close();
}
