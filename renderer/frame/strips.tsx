import type { ReactNode } from 'react';
import type { Format } from '../format.ts';
import { Icon } from '../icons/icon.tsx';
import type { IconName } from '../icons/shapes.ts';
import type { PageName } from '../page.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { Button } from './button.tsx';
import { PAGE_OF_STEP } from './page-access.ts';
import type { Strip } from './strip.ts';
import styles from './strips.module.css';
import { Told } from './told.tsx';

interface StripsProps {
  readonly strips: readonly Strip[];
  readonly page: PageName;
  readonly limitSec: number;
  go(page: PageName): void;
  measureAgain(): void;
  showNewSpeed(): void;
}

/** What is told above every page. The frame says aloud what is new about it. */
export function Strips({ strips, ...actions }: StripsProps) {
  const { frame } = useTexts();
  if (strips.length === 0) return null;
  return (
    <section className={styles.strips} aria-label={frame.notes}>
      {strips.map((strip) => (
        <OneStrip key={strip.kind} strip={strip} {...actions} />
      ))}
    </section>
  );
}

interface OneStripProps extends Omit<StripsProps, 'strips'> {
  readonly strip: Strip;
}

function OneStrip({ strip, page, limitSec, go, measureAgain, showNewSpeed }: OneStripProps) {
  const {
    frame: { strips: words },
    told,
  } = useTexts();
  const format = useFormat();
  const button = (label: string, press: () => void) => (
    <Button small onClick={press}>
      {label}
    </Button>
  );
  const change = page === 'choose' ? null : button(words.change, () => go('choose'));
  switch (strip.kind) {
    case 'link-lost':
      return <Line icon="offline" tone="bad" text={words.linkLost} />;
    case 'link-refused':
      return <Line icon="offline" tone="bad" text={words.linkRefused} />;
    case 'forced':
      return (
        <Line icon="attention" tone="warn" text={forced(strip, limitSec, words, format)} action={change} />
      );
    case 'below-requirements':
      return (
        <Line icon="attention" tone="warn" text={words.belowRequirements(strip.model)} action={change} />
      );
    case 'warning':
      return (
        <Line
          icon="attention"
          tone="warn"
          text={<Told said={told.warning(strip.warning, format)} english={strip.warning.message} />}
        />
      );
    case 'stale':
      return (
        <Line
          icon="clock"
          tone="warn"
          text={strip.changed === 'machine' ? words.staleMachine : words.staleRegistry}
          action={button(words.measureAgain, measureAgain)}
        />
      );
    case 'elsewhere':
    case 'measured':
      return <WorkStrip strip={strip} {...{ page, go, showNewSpeed }} />;
  }
}

interface WorkStripProps extends Pick<StripsProps, 'page' | 'go' | 'showNewSpeed'> {
  readonly strip: Of<'elsewhere'> | Of<'measured'>;
}

/** What runs or has ended on another page than this one. */
function WorkStrip({ strip, page, go, showNewSpeed }: WorkStripProps) {
  const words = useTexts().frame.strips;
  const format = useFormat();
  const button = (label: string, press: () => void) => (
    <Button small onClick={press}>
      {label}
    </Button>
  );
  if (strip.kind === 'elsewhere')
    return (
      <Line
        icon="running"
        tone="note"
        text={running(strip, words, format)}
        action={button(words.show, () => go(PAGE_OF_STEP[strip.step]))}
      />
    );
  return (
    <Line
      icon="check"
      tone="note"
      text={words.measured}
      action={
        page === 'choose' ? button(words.update, showNewSpeed) : button(words.show, () => go('measure'))
      }
    />
  );
}

type Words = ReturnType<typeof useTexts>['frame']['strips'];
type Of<Kind> = Extract<Strip, { kind: Kind }>;

function forced({ model, llmSec }: Of<'forced'>, limitSec: number, words: Words, format: Format): string {
  return llmSec === null
    ? words.forcedWithoutSpeed(model)
    : words.forced(model, format.secondsBesideLimit(llmSec, limitSec));
}

function running({ step, secondsLeft }: Of<'elsewhere'>, words: Words, format: Format): string {
  if (step === 'probe') return words.looking;
  return secondsLeft === null ? words.measuringNoTime : words.measuring(format.timeLeft(secondsLeft));
}

interface LineProps {
  readonly icon: IconName;
  readonly tone: 'bad' | 'warn' | 'note';
  readonly text: ReactNode;
  readonly action?: ReactNode;
}

function Line({ icon, tone, text, action }: LineProps) {
  return (
    <div className={styles.strip} data-tone={tone}>
      <Icon name={icon} />
      <span className={styles.text}>{text}</span>
      {action}
    </div>
  );
}
