import { type Args, Emitter, preventable } from '../emitter.ts';

type Of = Electron.Notification;

interface NotificationEvents {
  show: Args<Of, 'show', [Electron.Event]>;
  close: Args<Of, 'close', [details: Electron.Event<Electron.NotificationCloseEventParams>]>;
}

/** An invisible notification: specs click it by emitting the event of a click. */
export class Notification
  extends Emitter<NotificationEvents>
  implements Pick<Of, 'title' | 'body' | 'show' | 'close'>
{
  title: string;
  body: string;

  constructor({ title = '', body = '' }: Electron.NotificationConstructorOptions = {}) {
    super();
    this.title = title;
    this.body = body;
  }

  static isSupported(): boolean {
    return true;
  }

  show(): void {
    this.emitEvent('show', preventable({}));
  }

  close(): void {
    this.emitEvent('close', preventable({}));
  }
}
