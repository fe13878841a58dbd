import { unwatchFile, watch, watchFile } from 'node:fs';
import { join } from 'node:path';

/** A file that is replaced causes several events; one look after the last of them is enough. */
const SETTLE_MS = 50;
/** Where the system cannot watch, we look. */
const LOOK_MS = 2_000;

/**
 * Calls `onChange` soon after the file changed, was replaced or came to be, until aborted. The folder
 * has to be there. It keeps no process alive.
 */
export function watchStateFile(folder: string, name: string, onChange: () => void, until: AbortSignal): void {
  let settling: NodeJS.Timeout | undefined;
  const changed = () => {
    clearTimeout(settling);
    settling = setTimeout(onChange, SETTLE_MS).unref();
  };
  const stop = watchFolder(folder, name, changed) ?? lookAt(join(folder, name), changed);
  const end = () => {
    clearTimeout(settling);
    stop();
  };
  if (until.aborted) end();
  else until.addEventListener('abort', end, { once: true });
}

type Stop = () => void;

/** The folder and not the file: whoever replaces a file leaves its watchers behind with the old one. */
function watchFolder(folder: string, name: string, changed: () => void): Stop | null {
  try {
    const watcher = watch(folder, { persistent: false }, (_event, changedName) => {
      if (changedName === null || changedName === name) changed();
    });
    // The folder itself is gone.
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return null;
  }
}

function lookAt(file: string, changed: () => void): Stop {
  watchFile(file, { persistent: false, interval: LOOK_MS }, changed);
  return () => unwatchFile(file, changed);
}
