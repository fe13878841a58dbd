/** Whether a token or an API key has the form of one: visible characters of ASCII, as servers compare them. */
export function isSecret(text: string): boolean {
  return /^[!-~]{1,300}$/.test(text);
}
