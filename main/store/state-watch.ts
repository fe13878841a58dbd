import { unwatchFile, watch, watchFile } from 'node:fs';
import { join } from 'node:path';

/** Replacing a file causes several events; one check after the last of them is enough. */
const SETTLE_MS = 50;
/** If the system cannot watch, we poll. */
const LOOK_MS = 2_000;

/**
 * Calls `onChange` soon after the file was changed, replaced or created, until aborted. The folder has to
 * exist. It keeps no process alive.
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

/** The folder and not the file: a replaced file loses its watchers. */
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
