/**
 * The languages that the user's system asks for, as tags: of what POSIX looks at, the first that is set decides.
 * Where none is, as on Windows, the system itself is asked.
 */
export function systemLanguages(
  env: NodeJS.ProcessEnv = process.env,
  own: () => string = () => Intl.DateTimeFormat().resolvedOptions().locale,
): string[] {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  if (!locale) return [own()];
  const tag = languageTag(locale);
  return tag === null ? [] : [tag];
}

/** `de_AT.UTF-8@euro` is `de-AT`; `null`: no language, as `C` is. */
export function languageTag(locale: string): string | null {
  const [name = ''] = locale.split(/[.@]/);
  try {
    return Intl.getCanonicalLocales(name.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}
