import { chromiumAddress } from '../page/mapped-address.ts';
import { chromiumNames, PERMISSIONS, type Permission } from '../page/permissions.ts';
import { theChromium } from '../runtime.ts';
import { type Part, whole } from '../whole.ts';

type Of = Electron.Session;
type RequestHandler = Parameters<Of['setPermissionRequestHandler']>[0];
type CheckHandler = Parameters<Of['setPermissionCheckHandler']>[0];
type DeviceHandler = Parameters<Of['setDevicePermissionHandler']>[0];
type DisplayHandler = Parameters<Of['setDisplayMediaRequestHandler']>[0];

/**
 * Permissions of pages. The app is asked when a page is loaded, and Chromium's own permissions are set to its
 * answers.
 */
class Session
  implements
    Pick<
      Of,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
    >
{
  #request: RequestHandler = null;
  #check: CheckHandler = null;
  #display: DisplayHandler = null;

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler;
  }

  /** No device is ever picked, see `page-world.ts`, so there is nothing to ask. */
  setDevicePermissionHandler(_handler: DeviceHandler): void {}

  setDisplayMediaRequestHandler(handler: DisplayHandler): void {
    this.#display = handler;
  }

  /** Before the page at `url` is fetched. */
  async settle(contents: Part<Electron.WebContents>, url: string): Promise<void> {
    const origin = URL.parse(chromiumAddress(url))?.origin ?? 'null';
    if (origin === 'null') return;
    const settings = PERMISSIONS.flatMap((permission) => {
      const setting = this.#mayUse(contents, permission, url) ? 'granted' : 'denied';
      return chromiumNames(permission).map((name) => ({ permission: { name }, setting, origin }) as const);
    });
    const { devTools } = theChromium();
    await Promise.all(settings.map((each) => devTools.send('Browser.setPermission', each)));
  }

  /** Asks for a display; no answer of the app creates one. */
  async askForDisplay(frame: Electron.WebFrameMain): Promise<void> {
    const asked = Promise.withResolvers<void>();
    const request = { frame, securityOrigin: frame.origin, videoRequested: true };
    if (this.#display === null) return;
    this.#display({ ...request, audioRequested: false, userGesture: true }, () => asked.resolve());
    await asked.promise;
  }

  #mayUse(contents: Part<Electron.WebContents>, permission: Permission, url: string): boolean {
    const asker = whole<Electron.WebContents>(contents);
    const origin = `${URL.parse(url)?.protocol}//${URL.parse(url)?.host}`;
    const about = { requestingUrl: url, isMainFrame: true };
    if (this.#check?.(asker, permission, origin, about) === false) return false;
    let isGranted = this.#request === null;
    this.#request?.(
      asker,
      permission,
      (answer) => {
        isGranted = answer;
      },
      about,
    );
    return isGranted;
  }
}

export const defaultSession = new Session();

export const session: Pick<typeof Electron.Session, 'defaultSession'> = {
  defaultSession: whole<Of>(defaultSession),
};
