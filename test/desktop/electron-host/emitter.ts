import { EventEmitter } from 'node:events';

/**
 * The arguments of an event if Electron has that event with them; else `never`, for which nothing can be
 * passed.
 */
export type Args<Of, Name extends string, Wanted extends unknown[]> = Of extends {
  on: (event: Name, listener: (...args: Wanted) => void) => unknown;
}
  ? Wanted
  : never;

/** A typed emitter: it emits only what `Events` lists, apps may listen to anything. */
export class Emitter<Events extends { [Name in keyof Events]: unknown[] }> extends EventEmitter {
  emitEvent<Name extends keyof Events & string>(name: Name, ...args: Events[Name]): void {
    this.emit(name, ...args);
  }
}

/** An event with `preventDefault`. */
export function preventable<About extends object>(about: About): Electron.Event<About> {
  let isPrevented = false;
  const event = {
    preventDefault: () => {
      isPrevented = true;
    },
    get defaultPrevented() {
      return isPrevented;
    },
  };
  return Object.assign(event, about);
}
