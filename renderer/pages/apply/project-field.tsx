import { FailureNote } from '../../blocks/failure-note.tsx';
import { FormField } from '../../blocks/form-field.tsx';
import { Button } from '../../frame/button.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import type { Applying } from './use-apply.ts';
import { useProject } from './use-project.ts';

interface ProjectFieldProps {
  readonly applying: Applying;
  /** It is named. */
  close(): void;
}

/** Names the voice server's folder. */
export function ProjectField({ applying, close }: ProjectFieldProps) {
  const { fields } = useTexts().apply;
  const { typed, failure, edit, submit, browse } = useProject(applying, close);
  return (
    <>
      <FormField
        label={fields.folder}
        help={fields.folderHelp}
        value={typed}
        fault={null}
        {...{ edit, submit }}
      >
        {browse !== null && <Button onClick={() => void browse()}>{fields.browse}</Button>}
        <Button needsLink onClick={submit}>
          {fields.useFolder}
        </Button>
      </FormField>
      {failure !== null && <FailureNote failure={failure} />}
    </>
  );
}
