import { useState } from 'react';
import { isServerUrl } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { FormField } from '../../blocks/form-field.tsx';
import { Opener } from '../../blocks/opener.tsx';
import { likelyServer } from '../../blocks/server-address.ts';
import { ServerToken } from '../../blocks/server-token.tsx';
import { useCheckedField } from '../../blocks/use-checked-field.ts';
import { Button } from '../../frame/button.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import { isOfServer } from './try-view.ts';
import type { Trying } from './use-try.ts';

/** The running voice server: it measures all three parts, at its address. */
export function ServerCard({ trying }: { readonly trying: Trying }) {
  const { server: words } = useTexts().tryIt;
  const { state, setup, begin } = trying;
  const field = useCheckedField(likelyServer(state), isServerUrl);
  const failure = state.failed.try?.failure;
  const hasFailed = failure !== undefined && isOfServer(failure);
  const [isOpen, setOpen] = useState(hasFailed || typeof trying.trial?.server === 'string');
  const measure = field.ifRight(begin);
  return (
    <Opener title={words.title} isOpen={isOpen} open={setOpen}>
      <FormField
        label={words.label}
        help={words.help}
        value={field.typed}
        fault={field.isWrong ? words.wrong : null}
        edit={field.edit}
        submit={measure}
      >
        <Button needsLink onClick={measure}>
          {words.measure}
        </Button>
      </FormField>
      {hasFailed && <FailureNote failure={failure} />}
      {failure?.code === 'server-refused-token' && <ServerToken setup={setup} onKept={measure} />}
    </Opener>
  );
}
