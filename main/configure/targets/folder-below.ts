/** A path below an absolute folder, as the system of that folder writes it: only those of POSIX begin with `/`. */
export function below(folder: string, ...names: readonly string[]): string {
  return folder.startsWith('/')
    ? [folder.replace(/\/+$/, ''), ...names].join('/')
    : [folder.replace(/[\\/]+$/, ''), ...names].join('\\');
}
