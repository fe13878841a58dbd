/**
 * The messages between page, preload and main of the desktop app. The contract itself uses a
 * `MessagePort`; the bridge only hands over that port, and covers what is outside the contract.
 *
 * 1. The page posts `{ type: PAGE_READY }` to its own window.
 * 2. The preload notifies main, which opens a channel and sends one end as `PORT`.
 * 3. The preload posts `{ type: PORT }` to the page with that end in `ports[0]`.
 *
 * On another request (after a lost link) it hands over a new port.
 */
export const PAGE_READY = 'voicefit:ready';
export const PORT = 'voicefit:port';

/** Preload to main: opens the system's dialog, answers the folder or `null`. */
export const CHOOSE_FOLDER = 'voicefit:choose-folder';

/** Main to preload: the page that the menu, the tray or a notification wants to open. */
export const SHOW_PAGE = 'voicefit:show-page';

/** The pages of the steps, in their order; they have shortcuts. */
export const STEP_PAGES = [
  'welcome',
  'machine',
  'measure',
  'choose',
  'download',
  'try',
  'apply',
  'done',
] as const;

/** Pages that main can open, by the renderer's names. */
export const PAGES = [...STEP_PAGES, 'history', 'report'] as const;
export type Page = (typeof PAGES)[number];

/** The name of the bridge in the page's `window`. */
export const BRIDGE = 'voicefit';

/** Everything that a page can reach in the desktop app besides its port. */
export interface Bridge {
  /** Node's name of the operating system: `darwin`, `linux`, `win32`. */
  readonly platform: string;
  chooseFolder(): Promise<string | null>;
}
