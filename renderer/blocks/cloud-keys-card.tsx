import { useState } from 'react';
import type { ConfigPlan, KeyCheck, Setup } from '../../preload/contract.ts';
import { Button } from '../frame/button.tsx';
import { useFrame } from '../frame/frame-context.ts';
import { useCommand } from '../setup/use-command.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { Card } from './card.tsx';
import styles from './cloud-keys-card.module.css';
import { FailureNote } from './failure-note.tsx';
import { checkWords, KEY_TONES, typedKeys } from './key-checks.ts';
import { ToneMark } from './note.tsx';
import { SecretField } from './secret-field.tsx';
import { isSecret } from './secret-form.ts';

interface CloudKeysCardProps {
  readonly setup: Setup;
  readonly keys: ConfigPlan['keys'];
  /** The machine side has them now. Without it they are only checked here, though handed over too. */
  readonly onKept?: () => void;
}

/** API keys, covered; each is sent to the machine side, which writes them to `.env` alone. */
export function CloudKeysCard({ setup, keys, onKept }: CloudKeysCardProps) {
  const { keys: words } = useTexts().apply;
  const { announce } = useFrame();
  const format = useFormat();
  const { useKeys: keepKeys } = setup.configure;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [fault, setFault] = useState<'wrong' | 'nothing' | null>(null);
  const [checks, setChecks] = useState<readonly KeyCheck[]>([]);
  const keep = useCommand(async () => {
    await keepKeys({ keys: typedKeys(typed) });
    announce(words.kept);
    onKept?.();
  });
  const check = useCommand(async () => {
    const given = typedKeys(typed);
    await keepKeys({ keys: given });
    const answers = await setup.try.checkKeys({ keys: given });
    setChecks(answers);
    announce(answers.map((each) => `${each.key}: ${checkWords(each, words, format)}`).join('. '));
    onKept?.();
  });
  const after = (then: () => Promise<boolean>) => () => {
    const given = Object.values(typedKeys(typed));
    const wrong = given.length === 0 ? 'nothing' : given.every(isSecret) ? null : 'wrong';
    setFault(wrong);
    if (wrong === null) void then();
  };
  const [keepNow, checkNow] = [after(keep.run), after(check.run)];
  if (keys.length === 0) return null;
  const faultOf = (key: string, index: number) => {
    if (fault === 'nothing') return index === 0 ? words.nothing : null;
    const value = typed[key]?.trim() ?? '';
    return fault === 'wrong' && value !== '' && !isSecret(value) ? words.wrong : null;
  };
  return (
    <Card title={words.title}>
      <p className={styles.note}>{onKept === undefined ? words.leadTry : words.lead}</p>
      <div className={styles.fields}>
        {keys.map(({ key, isKnown }, index) => (
          <div key={key}>
            <SecretField
              label={key}
              help={isKnown ? words.known : words.missing}
              value={typed[key] ?? ''}
              fault={faultOf(key, index)}
              edit={(value) => {
                setTyped({ ...typed, [key]: value });
                setFault(null);
              }}
              submit={onKept === undefined ? checkNow : keepNow}
            />
            <Result check={checks.find((each) => each.key === key)} />
          </div>
        ))}
      </div>
      <div className={styles.buttons}>
        {onKept !== undefined && (
          <Button needsLink onClick={keepNow}>
            {words.keep}
          </Button>
        )}
        <Button needsLink waiting={check.isRunning ? words.checking : undefined} onClick={checkNow}>
          {check.isRunning ? words.checking : words.check}
        </Button>
      </div>
      {[keep.failure, check.failure].map(
        (failure) => failure !== null && <FailureNote key={failure.code} failure={failure} />,
      )}
    </Card>
  );
}

/** Its line is reserved, so that an answer moves nothing. */
function Result({ check }: { readonly check: KeyCheck | undefined }) {
  const { keys: words } = useTexts().apply;
  const format = useFormat();
  return (
    <p className={styles.result} data-tone={check && KEY_TONES[check.state]}>
      {check !== undefined && (
        <>
          <ToneMark tone={KEY_TONES[check.state]} />
          {checkWords(check, words, format)}
        </>
      )}
    </p>
  );
}
