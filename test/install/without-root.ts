/** A user that owns nothing here. */
const SOMEBODY = 54_321;

/** Runs `work` as a user who may not read and write everywhere, as root may. */
export async function withoutRoot<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(SOMEBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
