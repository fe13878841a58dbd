import { type Applied, inTheWayOf, type SetupState, stepNames } from '../../../preload/contract.ts';
import { Refusal } from '../../blocks/failure-note.tsx';
import { FormField } from '../../blocks/form-field.tsx';
import { ServerToken } from '../../blocks/server-token.tsx';
import { Button } from '../../frame/button.tsx';
import type { PageProps } from '../../page.ts';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './done.module.css';
import type { Verdict } from './running-model.ts';
import { ServerAnswer } from './server-answer.tsx';
import { useAsking } from './use-asking.ts';
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
  const asking = useAsking(setup, { known, looked, look });
  const { failure } = asking;
  return (
    <section className={styles.server}>
      <h2 className={styles.title}>{words.title}</h2>
      <FormField
        label={words.label}
        help={words.help}
        value={asking.typed}
        fault={asking.isWrong ? tryIt.server.wrong : null}
        edit={asking.edit}
        submit={asking.look}
      >
        <Button needsLink onClick={asking.look}>
          {words.look}
        </Button>
        <Button needsLink waiting={waitsFor(state, tryIt.empty.otherStep)} onClick={asking.measure}>
          {words.measure}
        </Button>
      </FormField>
      <div role="status">
        <ServerAnswer {...{ looked, verdict, applied, state }} />
      </div>
      <Refusal failure={failure} />
      {failure?.code === 'server-refused-token' && <ServerToken setup={setup} onKept={asking.again} />}
    </section>
  );
}

function waitsFor({ running, elsewhere }: SetupState, words: string): string | undefined {
  return inTheWayOf('try', [...stepNames(running), ...elsewhere]) === null ? undefined : words;
}
