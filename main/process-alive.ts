/** Whether a process of this machine still runs. One that we may not signal does. */
export function isAlive(pid: number): boolean {
  try {
    // Signal 0 only tests.
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
