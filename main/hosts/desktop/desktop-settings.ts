import { z } from 'zod';
import { WindowPlace } from './window-place.ts';

/** What the desktop app alone keeps. Whether it starts at login is the system's to know. */
export const DesktopSettings = z.looseObject({
  /** Whether closing the window leaves the tray; `null`: not asked yet. */
  keepInTray: z.boolean().nullable(),
  /** Whether it starts without its window. */
  startHidden: z.boolean(),
  place: WindowPlace.nullable(),
});
export type DesktopSettings = z.infer<typeof DesktopSettings>;

export const FIRST_SETTINGS: DesktopSettings = { keepInTray: null, startHidden: false, place: null };
