import { fileURLToPath } from 'node:url';
import { protocol } from 'electron';
import { APP_SCHEME } from './app-address.ts';
import { answerFrom } from './renderer-files.ts';

/** The only folder that pages are served from. */
const RENDERER_FOLDER = fileURLToPath(new URL('../renderer', import.meta.url));

/** Must be called before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the renderer's files, and no other, to the windows of this app. */
export function serveApp(): void {
  protocol.handle(APP_SCHEME, ({ method, url }) => answerFrom(RENDERER_FOLDER, method, new URL(url)));
}
