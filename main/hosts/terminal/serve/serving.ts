import { fileURLToPath } from 'node:url';
import { leave } from '../../leave.ts';
import { Interruption } from '../interruption.ts';
import { Session, type SessionOptions } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import { hasDisplay } from './display.ts';
import { forwardLine, type Invitation } from './invitation.ts';
import { onEnter } from './keys.ts';

export interface ServingOptions extends SessionOptions {
  readonly port?: number;
  /** `--no-open`: does not open the user's browser. */
  readonly open: boolean;
}

/** The built wizard is beside the built program. */
const PAGES_FOLDER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../../out/renderer' : '../renderer', import.meta.url),
);

/**
 * Serves the wizard until it is asked to stop; meanwhile runs `work`, which may ask and print. At the end a
 * download is paused, other steps are cancelled, workers end and the port is freed. Closing a tab ends
 * nothing.
 * @throws Interrupted, always: there is no other end. PagesMissing, PortTaken at the start.
 */
export async function serveUntilStopped(
  options: ServingOptions,
  terminal: Terminal,
  work: (session: Session, invitation: Invitation) => Promise<void>,
): Promise<void> {
  const life = new AbortController();
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  using interruption = new Interruption(
    () => {
      life.abort();
      stop();
    },
    () => {},
  );
  const session = await Session.open(options, terminal, life.signal);
  // Loaded here: most commands need no HTTP, and it takes them 60 ms.
  const { BrowserHost } = await import('../../browser/browser-host.ts');
  const { openPage } = await import('../../browser/open-page.ts');
  await using host = await BrowserHost.start({
    router: session.router,
    pagesFolder: PAGES_FOLDER,
    port: options.port,
  });

  const display = hasDisplay();
  await using _file =
    display && options.open ? await openPage(host.newLink(), () => notOpened(terminal)) : null;
  using _keys = terminal.json ? null : onEnter(() => terminal.say(words(terminal).newLink(host.newLink())));
  const invitation = {
    url: host.newLink(),
    port: host.port,
    forward: display ? null : forwardLine(host.port),
  };
  try {
    await Promise.race([stopped, work(session, invitation).then(() => stopped)]);
  } finally {
    life.abort();
    await leave(session.setup);
  }
  interruption.throwIfAny();
}

function notOpened(terminal: Terminal): void {
  terminal.say(words(terminal).notOpened);
}

const words = ({ wording }: Terminal) => wording.texts.terminal.serving;
