import { useState } from 'react';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { FormField } from '../../blocks/form-field.tsx';
import { Opener } from '../../blocks/opener.tsx';
import { isServerAddress, likelyServer } from '../../blocks/server-address.ts';
import { TokenField } from '../../blocks/token-field.tsx';
import { Button } from '../../frame/button.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { isOfServer } from './try-view.ts';
import type { Trying } from './use-try.ts';

/** The running voice server: it measures all three parts, at its address. */
export function ServerCard({ trying }: { readonly trying: Trying }) {
  const { server: words } = useTexts().tryIt;
  const { state, setup, begin } = trying;
  const [typed, setTyped] = useState(() => likelyServer(state));
  const failure = state.failed.try?.failure;
  const hasFailed = failure !== undefined && isOfServer(failure);
  const [isOpen, setOpen] = useState(hasFailed || typeof trying.trial?.server === 'string');
  const [isWrong, setWrong] = useState(false);
  const measure = () => {
    const address = typed.trim();
    setWrong(!isServerAddress(address));
    if (isServerAddress(address)) begin(address);
  };
  return (
    <Opener title={words.title} isOpen={isOpen} open={setOpen}>
      <FormField
        label={words.label}
        help={words.help}
        value={typed}
        fault={isWrong ? words.wrong : null}
        edit={(value) => {
          setTyped(value);
          setWrong(false);
        }}
        submit={measure}
      >
        <Button needsLink onClick={measure}>
          {words.measure}
        </Button>
      </FormField>
      {hasFailed && <FailureNote failure={failure} />}
      {failure?.code === 'server-refused-token' && <TokenField setup={setup} onKept={measure} />}
    </Opener>
  );
}
