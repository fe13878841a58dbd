const WINDOWS = process.platform === 'win32';

/** Ends a process that leads a group with all of the group; else, or on Windows, the one process alone. */
export function endGroup(pid: number | undefined, endOne: () => void): void {
  if (pid === undefined) return;
  try {
    if (WINDOWS) endOne();
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // There is no such group, or nobody of it is left.
    endOne();
  }
}
