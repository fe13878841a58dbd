import type { Messages } from '../../main/words/en.ts';
import type { Format } from '../../main/words/format.ts';
import { pageOf } from '../../preload/contract.ts';
import type { PageName } from '../page.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { Button } from './button.tsx';
import type { Strip } from './strip.ts';
import { StripLine } from './strip-line.tsx';

type Elsewhere = Extract<Strip, { kind: 'elsewhere' }>;

interface WorkStripProps {
  readonly strip: Elsewhere | Extract<Strip, { kind: 'measured' }>;
  readonly page: PageName;
  go(page: PageName): void;
  showNewSpeed(): void;
}

/** What runs or has ended on another page than this one. */
export function WorkStrip({ strip, page, go, showNewSpeed }: WorkStripProps) {
  const texts = useTexts();
  const { frame } = texts;
  const words = frame.strips;
  const format = useFormat();
  if (strip.kind === 'elsewhere') {
    return (
      <StripLine
        icon="running"
        tone="note"
        text={running(strip, texts, format)}
        action={
          <Button small onClick={() => go(pageOf(strip.step))}>
            {words.show}
          </Button>
        }
      />
    );
  }
  return (
    <StripLine
      icon="check"
      tone="note"
      text={words.measured}
      action={
        page === 'choose' ? (
          <Button small needsLink onClick={showNewSpeed}>
            {words.update}
          </Button>
        ) : (
          <Button small onClick={() => go('measure')}>
            {words.show}
          </Button>
        )
      }
    />
  );
}

function running(
  { step, secondsLeft, fraction }: Elsewhere,
  { frame: { strips }, steps }: Messages,
  format: Format,
): string {
  const { subject } = steps[step];
  if (step === 'install' && fraction !== null) return strips.fetched(subject, format.percent(fraction));
  return secondsLeft === null
    ? strips.running(subject)
    : strips.runningLeft(subject, format.timeLeft(secondsLeft));
}
