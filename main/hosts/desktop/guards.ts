import { app, type Session, shell, type WebContents } from 'electron';
import { type FrameFacts, isOwnPage, mayOpenOutside, mayUse } from './guard-rules.ts';

/** Before the first window: whatever shows pages in this app, now or later, is kept to our own ones. */
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
    // Without a browser nothing opens; there is nobody to tell but the user, who sees it.
    if (mayOpenOutside(url)) shell.openExternal(url).catch(() => {});
    return { action: 'deny' };
  });
}

/** All four, for Chromium asks each about other things. */
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
