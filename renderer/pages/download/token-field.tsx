import { useState } from 'react';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { FormField } from '../../blocks/form-field.tsx';
import { Button } from '../../frame/button.tsx';
import { useCommand } from '../../setup/use-command.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { isToken } from './request.ts';
import type { Download } from './use-download.ts';

/** A token for a host that wants one. It is sent to the machine side, which forgets it when it ends. */
export function TokenField({ download }: { readonly download: Download }) {
  const { token: words } = useTexts().download;
  const { setup, begin } = download;
  const { useToken: keepToken } = setup.install;
  const [typed, setTyped] = useState('');
  const [isShown, setShown] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const use = useCommand(async (token: string) => {
    await keepToken({ token });
    begin();
  });
  const submit = () => {
    const token = typed.trim();
    setWrong(!isToken(token));
    if (isToken(token)) void use.run(token);
  };
  return (
    <div>
      <FormField
        name="token"
        label={words.label}
        help={words.help}
        fault={isWrong ? words.wrong : null}
        type={isShown ? 'text' : 'password'}
        value={typed}
        edit={(value) => {
          setTyped(value);
          setWrong(false);
        }}
        submit={submit}
      >
        <Button onClick={() => setShown(!isShown)}>{isShown ? words.hide : words.show}</Button>
        <Button needsLink onClick={submit}>
          {words.use}
        </Button>
      </FormField>
      {use.failure !== null && <FailureNote failure={use.failure} />}
    </div>
  );
}
