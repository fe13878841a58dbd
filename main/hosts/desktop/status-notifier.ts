import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A session bus that is alive answers in milliseconds; on a busy machine the program needs longer to start. */
const LIMIT_MS = 10_000;

const WATCHER = 'org.kde.StatusNotifierWatcher';
const PROPERTIES = 'org.freedesktop.DBus.Properties.Get';
const HAS_HOST = 'IsStatusNotifierHostRegistered';

/** The same query with two programs, of which desktops have at least one. */
const QUESTIONS: readonly (readonly [program: string, ...args: string[]])[] = [
  [
    'gdbus',
    ...['call', '--session', '--dest', WATCHER, '--object-path', '/StatusNotifierWatcher'],
    ...['--method', PROPERTIES, WATCHER, HAS_HOST],
  ],
  [
    'dbus-send',
    ...['--session', '--print-reply', `--dest=${WATCHER}`, '/StatusNotifierWatcher'],
    ...[PROPERTIES, `string:${WATCHER}`, `string:${HAS_HOST}`],
  ],
];

/**
 * Whether this desktop shows tray icons. On Linux Electron creates one even if nothing shows it, so the
 * session bus is queried: there must be a watcher, and a host that shows the watched icons.
 */
export async function hasTrayArea(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  limitMs: number = LIMIT_MS,
): Promise<boolean> {
  if (platform !== 'linux') return true;
  // Without an address these programs would start a bus of their own.
  if (!hasSessionBus(env)) return false;
  for (const [program, ...args] of QUESTIONS) {
    const answer = await ask(program, args, env, limitMs);
    if (answer !== null) return /\btrue\b/.test(answer);
  }
  return false;
}

function hasSessionBus({ DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: folder }: NodeJS.ProcessEnv) {
  return Boolean(address) || (folder !== undefined && existsSync(join(folder, 'bus')));
}

/** `null`: the program is not installed. No watcher, or no answer in time, is an empty answer. */
async function ask(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  limitMs: number,
): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { timeout: limitMs, env });
    return stdout;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? null : '';
  }
}
