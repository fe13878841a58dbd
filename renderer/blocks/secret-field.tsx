import { type ReactNode, useState } from 'react';
import { Button } from '../frame/button.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { FormField } from './form-field.tsx';

interface SecretFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly fault: string | null;
  readonly name?: string;
  edit(value: string): void;
  submit(): void;
  readonly children?: ReactNode;
}

/** A covered field that can be shown: what is typed is neither kept nor offered again. */
export function SecretField({ children, label, ...field }: SecretFieldProps) {
  const { secret } = useTexts().frame;
  const [isShown, setShown] = useState(false);
  return (
    <FormField {...field} label={label} type={isShown ? 'text' : 'password'}>
      <Button
        aria-label={secret.of(isShown ? secret.hide : secret.show, label)}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? secret.hide : secret.show}
      </Button>
      {children}
    </FormField>
  );
}
