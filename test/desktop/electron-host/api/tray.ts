import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';

type Of = Electron.Tray;

/** An icon that nobody sees. Like Electron, it wants a picture that is there. */
export class Tray
  extends EventEmitter
  implements Pick<Of, 'setImage' | 'setToolTip' | 'setContextMenu' | 'destroy' | 'isDestroyed'>
{
  #isDestroyed = false;

  constructor(image: Electron.NativeImage | string) {
    super();
    this.setImage(image);
  }

  setImage(image: Electron.NativeImage | string): void {
    if (typeof image === 'string' && !existsSync(image))
      throw new Error(`Failed to load image from path '${image}'`);
  }

  setToolTip(_toolTip: string): void {}

  setContextMenu(_menu: Electron.Menu | null): void {}

  destroy(): void {
    this.#isDestroyed = true;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
}
