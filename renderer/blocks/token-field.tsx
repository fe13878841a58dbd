import { isSecret } from '../../preload/contract.ts';
import { Button } from '../frame/button.tsx';
import { useCommand } from '../setup/use-command.ts';
import { Refusal } from './failure-note.tsx';
import { SecretField } from './secret-field.tsx';
import { useCheckedField } from './use-checked-field.ts';

interface TokenFieldProps {
  readonly words: Readonly<Record<'label' | 'help' | 'empty' | 'wrong' | 'use', string>>;
  /** How the page's own button finds it. */
  readonly name?: string;
  /** Sends it to the machine side, which forgets it when it ends. */
  keep(token: string): Promise<unknown>;
  /** The machine side has it. */
  onKept(): void;
}

/** A token of a voice server, or of a host of models. */
export function TokenField({ words, name, keep, onKept }: TokenFieldProps) {
  const field = useCheckedField('', isSecret);
  const use = useCommand(async (token: string) => {
    await keep(token);
    onKept();
  });
  const faultOf = (typed: string) => (typed.trim() === '' ? words.empty : words.wrong);
  const submit = field.ifRight((token) => void use.run(token));
  return (
    <div>
      <SecretField
        {...(name !== undefined && { name })}
        label={words.label}
        help={words.help}
        fault={field.isWrong ? faultOf(field.typed) : null}
        value={field.typed}
        edit={field.edit}
        submit={submit}
      >
        <Button needsLink onClick={submit}>
          {words.use}
        </Button>
      </SecretField>
      <Refusal failure={use.failure} />
    </div>
  );
}
