/** Whether a token or a key has only characters that one may have. */
export function isSecret(typed: string): boolean {
  return /^[!-~]{1,300}$/.test(typed);
}
