import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { Button } from '../../frame/button.tsx';
import { useCommand } from '../../setup/use-command.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { isToken } from './request.ts';
import styles from './sources.module.css';
import type { Download } from './use-download.ts';

interface TokenFieldProps {
  readonly download: Download;
  readonly host: string;
  /** A token was sent, and did not help. */
  readonly hasRefused: boolean;
}

/** A token for a host that wants one. It is sent to the machine side, which forgets it when it ends. */
export function TokenField({ download, host, hasRefused }: TokenFieldProps) {
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
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{hasRefused ? words.leadAgain(host) : words.lead(host)}</p>
      <TextInput
        classNames={FIELD}
        label={words.label}
        description={words.help}
        value={typed}
        type={isShown ? 'text' : 'password'}
        error={isWrong ? words.wrong : null}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        inputContainer={(input) => (
          <div className={styles.row}>
            {input}
            <Button aria-pressed={isShown} onClick={() => setShown(!isShown)}>
              {isShown ? words.hide : words.show}
            </Button>
            <Button needsLink onClick={submit}>
              {words.use}
            </Button>
          </div>
        )}
        spellCheck={false}
        // Browsers offer to keep passwords: this one is not for keeping.
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
      />
      {use.failure !== null && <FailureNote failure={use.failure} />}
    </form>
  );
}

const FIELD = {
  label: styles.label ?? '',
  description: styles.help ?? '',
  input: styles.control ?? '',
  error: styles.error ?? '',
};
