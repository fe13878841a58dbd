import { flushSync } from 'react-dom';

/** The fields that buttons of the footer lead to. */
export type FieldName = 'mirror' | 'token';

/** Opens the part of the page that has the field of the mirror, and moves the focus there. */
export function openMirror(open: () => void): void {
  flushSync(open);
  fieldNamed('mirror')?.focus();
}

/** Uses the token that is typed but not sent yet; `false`: there is none. */
export function submitTypedToken(): boolean {
  const field = fieldNamed('token');
  if (field === null || field.form === null || field.value.trim() === '') return false;
  field.form.requestSubmit();
  return true;
}

function fieldNamed(name: FieldName): HTMLInputElement | null {
  return document.querySelector(`input[data-field=${name}]`);
}
