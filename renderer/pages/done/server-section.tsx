import { useEffect, useEffectEvent, useState } from 'react';
import { type Applied, inTheWayOf, type SetupState, stepNames } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { FormField } from '../../blocks/form-field.tsx';
import { isServerAddress } from '../../blocks/server-address.ts';
import { TokenField } from '../../blocks/token-field.tsx';
import { Button } from '../../frame/button.tsx';
import type { PageProps } from '../../page.ts';
import { useCommand } from '../../setup/use-command.ts';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './done.module.css';
import type { Verdict } from './running-model.ts';
import { ServerAnswer } from './server-answer.tsx';
import type { Looked } from './use-server-look.ts';

interface ServerSectionProps extends Pick<PageProps, 'state' | 'setup'> {
  /** `null`: nothing was written here, but lines may have been copied. */
  readonly applied: Applied | null;
  readonly looked: Looked;
  /** What the answer means; `null`: there is none. */
  readonly verdict: Verdict | null;
  look(server: string): void;
}

/** Whether the voice server runs what was written, and how long a turn takes there. */
export function ServerSection({ state, setup, applied, looked, verdict, look }: ServerSectionProps) {
  const { done, tryIt } = useTexts();
  const { server: words } = done;
  const known = applied?.server ?? state.trial?.server ?? null;
  const [typed, setTyped] = useState(known ?? USUAL);
  const [isWrong, setWrong] = useState(false);
  const measure = useCommand((server: string) => setup.try.run({ server }));
  useLookAtOnce(known, look);
  const address = typed.trim();
  const submit = (then: (server: string) => void) => () => {
    setWrong(!isServerAddress(address));
    if (isServerAddress(address)) then(address);
  };
  const lookNow = submit(look);
  const failure = measure.failure ?? (looked.kind === 'failed' ? looked.failure : null);
  return (
    <section className={styles.server}>
      <h2 className={styles.title}>{words.title}</h2>
      <FormField
        label={words.label}
        help={words.help}
        value={typed}
        fault={isWrong ? tryIt.server.wrong : null}
        edit={(value) => {
          setTyped(value);
          setWrong(false);
        }}
        submit={lookNow}
      >
        <Button needsLink onClick={lookNow}>
          {words.look}
        </Button>
        <Button
          needsLink
          waiting={waitsFor(state, tryIt.empty.otherStep)}
          onClick={submit((server) => void measure.run(server))}
        >
          {words.measure}
        </Button>
      </FormField>
      <ServerAnswer {...{ looked, verdict, applied, state }} />
      {failure !== null && <FailureNote failure={failure} />}
      {failure?.code === 'server-refused-token' && <TokenField setup={setup} onKept={lookNow} />}
    </section>
  );
}

/** Where the voice server listens unless told otherwise. */
const USUAL = 'ws://127.0.0.1:8765';

function waitsFor({ running, elsewhere }: SetupState, words: string): string | undefined {
  return inTheWayOf('try', [...stepNames(running), ...elsewhere]) === null ? undefined : words;
}

/** An address that is known is looked at when the page opens. */
function useLookAtOnce(known: string | null, look: (server: string) => void): void {
  const lookAt = useEffectEvent(look);
  useEffect(() => {
    if (known !== null) lookAt(known);
  }, [known]);
}
