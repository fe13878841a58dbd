/**
 * The languages set in the user's system, as tags: the first variable that POSIX names and that is set
 * decides. If none is, as on Windows, the system itself is queried.
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
