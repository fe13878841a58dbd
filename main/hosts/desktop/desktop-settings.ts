import { z } from 'zod';
import { WindowPlace } from './window-place.ts';

/** Settings of the desktop app only. The system stores whether it starts at login. */
export const DesktopSettings = z.looseObject({
  /** Whether closing the window keeps the app in the tray; `null`: not asked yet. */
  keepInTray: z.boolean().nullable(),
  /** Whether it starts without its window. */
  startHidden: z.boolean(),
  place: WindowPlace.nullable(),
  /** A download was running when the app ended, and goes on at the next start. */
  resumesDownload: z.boolean().default(false),
});
export type DesktopSettings = z.infer<typeof DesktopSettings>;

export const FIRST_SETTINGS: DesktopSettings = {
  keepInTray: null,
  startHidden: false,
  place: null,
  resumesDownload: false,
};
