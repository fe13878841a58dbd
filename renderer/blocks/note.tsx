import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import type { IconName } from '../icons/shapes.ts';
import styles from './note.module.css';

export type Tone = 'info' | 'ok' | 'warn' | 'bad';

/** Each tone has a shape of its own: colour is never the only signal. */
const ICONS: Record<Tone, IconName> = { info: 'info', ok: 'check', warn: 'attention', bad: 'cross' };

const MARKS: Record<Tone, string | undefined> = {
  info: styles.infoMark,
  ok: styles.okMark,
  warn: styles.warnMark,
  bad: styles.badMark,
};

/** A message with a mark whose shape shows how serious it is. */
export function Note({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <div className={`${styles.note} ${styles[tone]}`}>
      <ToneMark tone={tone} />
      <div className={styles.body}>{children}</div>
    </div>
  );
}

/** The mark alone, in the colour of its tone, beside a word. */
export function ToneMark({ tone }: { readonly tone: Tone }) {
  return <Icon name={ICONS[tone]} className={`${styles.mark} ${MARKS[tone]}`} />;
}
