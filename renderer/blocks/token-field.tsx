import { useState } from 'react';
import type { Setup } from '../../preload/contract.ts';
import { Button } from '../frame/button.tsx';
import { useCommand } from '../setup/use-command.ts';
import { useTexts } from '../texts/use-texts.ts';
import { FailureNote } from './failure-note.tsx';
import { SecretField } from './secret-field.tsx';
import { isSecret } from './secret-form.ts';

interface TokenFieldProps {
  readonly setup: Setup;
  /** The machine side has it. */
  onKept(): void;
}

/** The voice server's token. It is sent to the machine side, which forgets it when it ends. */
export function TokenField({ setup, onKept }: TokenFieldProps) {
  const { server: words } = useTexts().tryIt;
  const { useToken: keepToken } = setup.try;
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const keep = useCommand(async (token: string) => {
    await keepToken({ token });
    onKept();
  });
  const submit = () => {
    const token = typed.trim();
    setWrong(!isSecret(token));
    if (isSecret(token)) void keep.run(token);
  };
  return (
    <>
      <SecretField
        label={words.token}
        help={words.tokenHelp}
        fault={isWrong ? words.tokenWrong : null}
        value={typed}
        edit={(value) => {
          setTyped(value);
          setWrong(false);
        }}
        submit={submit}
      >
        <Button needsLink onClick={submit}>
          {words.useToken}
        </Button>
      </SecretField>
      {keep.failure !== null && <FailureNote failure={keep.failure} />}
    </>
  );
}
