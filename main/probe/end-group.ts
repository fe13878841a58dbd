const WINDOWS = process.platform === 'win32';

/** Kills a process that leads a group with the whole group; else, or on Windows, only the process. */
export function endGroup(pid: number | undefined, endOne: () => void): void {
  if (pid === undefined) return;
  try {
    if (WINDOWS) endOne();
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // There is no such group, or all of it has ended.
    endOne();
  }
}
