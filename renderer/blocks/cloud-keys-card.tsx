import { checkWords } from '../../main/words/key-check.ts';
import type { ConfigPlan, KeyCheck, Setup } from '../../preload/contract.ts';
import { Button } from '../frame/button.tsx';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { Card } from './card.tsx';
import styles from './cloud-keys-card.module.css';
import { FailureNote } from './failure-note.tsx';
import { KEY_TONES } from './key-checks.ts';
import { ToneMark } from './note.tsx';
import { SecretField } from './secret-field.tsx';
import { useCloudKeys } from './use-cloud-keys.ts';

interface CloudKeysCardProps {
  readonly setup: Setup;
  readonly keys: ConfigPlan['keys'];
  /** They can be handed over unchecked. Checked ones are handed over, too. */
  readonly canKeep?: boolean;
  /** The machine side has them now. */
  onKept(): void;
}

/** API keys, covered; each is sent to the machine side, which writes them to `.env` alone. */
export function CloudKeysCard({ setup, keys, canKeep = false, onKept }: CloudKeysCardProps) {
  const { keys: words } = useTexts().apply;
  const { typed, checks, isChecking, failure, faultOf, edit, keep, check } = useCloudKeys(setup, onKept);
  if (keys.length === 0) return null;
  return (
    <Card title={words.title}>
      <p className={styles.note}>{canKeep ? words.lead : words.leadTry}</p>
      <div className={styles.fields}>
        {keys.map(({ key, isKnown }) => {
          const fault = faultOf(key);
          return (
            <div key={key}>
              <SecretField
                label={key}
                help={isKnown ? words.known : words.missing}
                value={typed[key] ?? ''}
                fault={fault && words[fault]}
                edit={(value) => edit(key, value)}
                submit={canKeep ? keep : check}
              />
              <Result check={checks.find((each) => each.key === key)} />
            </div>
          );
        })}
      </div>
      <div className={styles.buttons}>
        {canKeep && (
          <Button needsLink onClick={keep}>
            {words.keep}
          </Button>
        )}
        <Button needsLink waiting={isChecking ? words.checking : undefined} onClick={check}>
          {isChecking ? words.checking : words.check}
        </Button>
      </div>
      {failure !== null && <FailureNote failure={failure} />}
    </Card>
  );
}

/** Its line is reserved, so that an answer moves nothing. */
function Result({ check }: { readonly check: KeyCheck | undefined }) {
  const { keys: words } = useTexts().apply;
  const format = useFormat();
  return (
    <p className={styles.result}>
      {check !== undefined && (
        <>
          <ToneMark tone={KEY_TONES[check.state]} />
          {checkWords(check, words, format)}
        </>
      )}
    </p>
  );
}
