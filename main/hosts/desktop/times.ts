/** The words of tray and notices are English, and so are their dates. */
const LOCALE = 'en-GB';

const DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long' });
const DAY_OF_YEAR = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' });
const CLOCK = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });

/** `12 March`, with the year where it is another one. */
export function day(date: Date, now: Date): string {
  return (date.getFullYear() === now.getFullYear() ? DAY : DAY_OF_YEAR).format(date);
}

/** `today 10:32`, `12 March 10:32`. */
export function dayAndTime(date: Date, now: Date): string {
  const isToday = DAY_OF_YEAR.format(date) === DAY_OF_YEAR.format(now);
  return `${isToday ? 'today' : day(date, now)} ${CLOCK.format(date)}`;
}

/** Rounded up, so that it never ends before it says: `9 s`, `2 min`. */
export function aboutSeconds(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  return whole <= 90 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}
