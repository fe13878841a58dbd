import { app, type Session, shell, type WebContents } from 'electron';
import { type FrameFacts, isOwnPage, mayOpenOutside, mayUse } from './guard-rules.ts';

/** Call before the first window: restricts every page of this app, now or later, to our own pages. */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  const stay = (event: { url: string; preventDefault(): void }) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    // Without a browser nothing opens, and the user sees that.
    if (mayOpenOutside(url)) shell.openExternal(url).catch(() => {});
    return { action: 'deny' };
  });
}

/** All four handlers, since Chromium asks each about different things. */
export function guardPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) => {
    answer(mayUse(permission, frame(requestingUrl, isMainFrame)));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, { isMainFrame }) =>
    mayUse(permission, frame(origin, isMainFrame)),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
}

const frame = (url: string | undefined, isTop: boolean): FrameFacts => ({ url: url ?? '', isTop });
