/** An error of the file system, with a code such as ENOSPC; anything else is a bug. */
export type DiskError = Error & { readonly code: string };

export function isDiskError(error: unknown): error is DiskError {
  return error instanceof Error && 'code' in error && /^E[A-Z0-9]+$/.test(String(error.code));
}

/** The system's code, such as `ENOSPC`; `null`: no error of the disk. */
export function diskCode(error: unknown): string | null {
  return isDiskError(error) ? error.code : null;
}
