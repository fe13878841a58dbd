import type { Wording } from '../../words/wording.ts';

/** Running work ends within half a second; a disk that hangs must not block quitting. */
export const CLEAN_UP_LIMIT_MS = 3_000;

/** In English, tray and notifications put the day before the month in every country, as the pages do. */
const localeOf = ({ language, format }: Wording) => (language === 'en' ? 'en-GB' : format.locale);

/** `12 March`, with the year where it is another one. */
export function day(date: Date, now: Date, wording: Wording): string {
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return date.toLocaleDateString(localeOf(wording), { day: 'numeric', month: 'long', ...year });
}

/** `today 10:32`, `12 March 10:32`. */
export function dayAndTime(date: Date, now: Date, wording: Wording): string {
  const isToday = date.toDateString() === now.toDateString();
  const clock = date.toLocaleTimeString(localeOf(wording), { hour: '2-digit', minute: '2-digit' });
  return `${isToday ? wording.texts.desktop.tray.today : day(date, now, wording)} ${clock}`;
}

/** Rounded up, so that the wait never takes longer than shown: `9 s`, `2 min`. */
export function aboutSeconds(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  return whole <= 90 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}

/** Rounded down: 100 % means complete. */
export const wholePercent = (fraction: number): string => `${Math.floor(fraction * 100)} %`;
