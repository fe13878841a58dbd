/** Seconds of CPU time that the calling thread takes for something: others on the machine do not count. */
export function cpuSecOf(run: () => void): number {
  const before = process.threadCpuUsage();
  run();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}
