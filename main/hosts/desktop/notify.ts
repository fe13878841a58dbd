import { Notification } from 'electron';
import type { Notice } from './notice.ts';

/** Shown ones are kept, for one that is collected answers no click. */
const shown = new Set<Notification>();

/** Shows a notice where the system can; what it says is in the window too. */
export function notify({ title, body }: Notice, onClick: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, body });
  shown.add(notification);
  notification.on('click', () => {
    shown.delete(notification);
    onClick();
  });
  notification.on('close', () => shown.delete(notification));
  notification.show();
}
