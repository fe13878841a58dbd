import { FormField } from '../../blocks/form-field.tsx';
import { Button } from '../../frame/button.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import type { Applying } from './use-apply.ts';
import { useProject } from './use-project.ts';

interface ProjectFieldProps {
  readonly applying: Applying;
  /** It was opened by a button. */
  readonly startsFocused: boolean;
  /** It is named. */
  close(): void;
}

/** Names the voice server's folder. */
export function ProjectField({ applying, startsFocused, close }: ProjectFieldProps) {
  const { apply, sentences } = useTexts();
  const { fields } = apply;
  const format = useFormat();
  const { typed, failure, edit, submit, browse } = useProject(applying, close);
  const said = failure && sentences.failure(failure, format);
  return (
    <FormField
      label={fields.folder}
      help={fields.folderHelp}
      value={typed}
      fault={said && `${said.message} ${said.nextStep}`}
      {...{ startsFocused, edit, submit }}
    >
      {browse !== null && <Button onClick={() => void browse()}>{fields.browse}</Button>}
      <Button needsLink onClick={submit}>
        {fields.useFolder}
      </Button>
    </FormField>
  );
}
