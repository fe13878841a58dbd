import { useState } from 'react';
import { FormField } from '../../blocks/form-field.tsx';
import { Button } from '../../frame/button.tsx';
import type { Host } from '../../host.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { FieldName } from './named-fields.ts';

interface SourceFieldProps {
  readonly label: string;
  readonly help: string;
  /** What the button beside it does. */
  readonly action: string;
  readonly start: string;
  /** What is wrong with it; `null`: nothing. */
  faultOf(typed: string): string | null;
  /** The system's dialog for folders; `null`: it is typed. */
  readonly browse: Host['chooseFolder'];
  use(value: string): void;
  /** How the page's own button finds it. */
  readonly name?: FieldName;
}

/** A place that is typed, and used when its button or Enter is pressed. */
export function SourceField(props: SourceFieldProps) {
  const { label, help, action, start, faultOf, browse, use, name } = props;
  const { download, welcome } = useTexts();
  const [typed, setTyped] = useState(start);
  const [fault, setFault] = useState<string | null>(null);
  const submit = (value: string) => {
    const wrong = faultOf(value.trim());
    setFault(wrong);
    if (wrong === null) use(value.trim());
  };
  const pick = async () => {
    const picked = await browse?.();
    if (picked === null || picked === undefined) return;
    setTyped(picked);
    submit(picked);
  };
  return (
    <FormField
      {...{ label, help, fault, name }}
      value={typed}
      edit={(value) => {
        setTyped(value);
        setFault(null);
      }}
      submit={() => submit(typed)}
    >
      {browse !== null && (
        <Button aria-label={welcome.browseFor(label)} onClick={() => void pick()}>
          {download.sources.browse}
        </Button>
      )}
      <Button needsLink onClick={() => submit(typed)}>
        {action}
      </Button>
    </FormField>
  );
}
