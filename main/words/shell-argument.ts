/** An argument of a command line to copy, as every shell reads it. */
export function shellArgument(value: string): string {
  return /^[\w@%+=:,./~-]+$/.test(value) ? value : `"${value.replaceAll(/["\\$`]/g, '\\$&')}"`;
}
