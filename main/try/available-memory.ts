/** Memory that the system leaves to us, in bytes. macOS counts only what it has no use for at all: it is not asked. */
export function availableBytes(): number {
  return process.platform === 'darwin' ? Number.POSITIVE_INFINITY : process.availableMemory();
}
