import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';

type Of = Electron.Tray;

/** An invisible icon. Like Electron, it requires an existing image. */
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
