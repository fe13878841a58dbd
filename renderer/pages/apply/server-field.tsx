import { useState } from 'react';
import { isServerUrl } from '../../../preload/contract.ts';
import { FormField } from '../../blocks/form-field.tsx';
import { Opener } from '../../blocks/opener.tsx';
import { useCheckedField } from '../../blocks/use-checked-field.ts';
import { Button } from '../../frame/button.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import type { Applying } from './use-apply.ts';

/** The address of a speech server that stands on another machine than the calls arrive at. */
export function ServerField({ applying }: { readonly applying: Applying }) {
  const { apply, tryIt } = useTexts();
  const { fields } = apply;
  const { request, edit } = applying;
  const [isOpen, setOpen] = useState(false);
  const field = useCheckedField(request.server ?? '', isServerUrl);
  const submit = field.ifRight((server) => edit({ ...request, server }));
  const takeBack = () => {
    const { server: _server, ...rest } = request;
    edit(rest);
  };
  return (
    <Opener title={fields.elsewhere} isOpen={isOpen || request.server !== undefined} open={setOpen}>
      <FormField
        label={fields.server}
        help={fields.serverHelp}
        value={field.typed}
        fault={field.isWrong ? tryIt.server.wrong : null}
        edit={field.edit}
        submit={submit}
      >
        <Button needsLink onClick={submit}>
          {fields.useServer}
        </Button>
        {request.server !== undefined && (
          <Button needsLink onClick={takeBack}>
            {fields.removeServer}
          </Button>
        )}
      </FormField>
    </Opener>
  );
}
