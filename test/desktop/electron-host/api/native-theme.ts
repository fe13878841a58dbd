import { EventEmitter } from 'node:events';

type Of = Electron.NativeTheme;

/** A light desktop, unless the app sets another theme. */
class NativeTheme
  extends EventEmitter
  implements Pick<Of, 'themeSource' | 'shouldUseDarkColors' | 'shouldUseDarkColorsForSystemIntegratedUI'>
{
  readonly shouldUseDarkColorsForSystemIntegratedUI = false;
  #source: Of['themeSource'] = 'system';

  get themeSource(): Of['themeSource'] {
    return this.#source;
  }

  set themeSource(source: Of['themeSource']) {
    this.#source = source;
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
}

export const nativeTheme = new NativeTheme();
