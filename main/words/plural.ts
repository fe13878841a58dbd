/** The plural forms that `language` has; `other` is used if a form is not given. */
export type PluralForms = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Picks the form for a number: `plural('en', { one: 'file', other: 'files' })(2)` is `files`. */
export function plural(language: string, forms: PluralForms): (count: number) => string {
  const rules = new Intl.PluralRules(language);
  return (count) => forms[rules.select(count)] ?? forms.other;
}
