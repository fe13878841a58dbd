import { Notification } from 'electron';
import type { Notice } from './notice.ts';

/** Keeps references to shown notifications, since a garbage-collected one answers no click. */
const shown = new Set<Notification>();

/** Shows a notification if the system supports it; its content is in the window too. */
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
