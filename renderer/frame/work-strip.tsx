import type { Format } from '../../main/words/format.ts';
import type { PageName } from '../page.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { Button } from './button.tsx';
import { PAGE_OF_STEP } from './page-access.ts';
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
  const { frame } = useTexts();
  const words = frame.strips;
  const format = useFormat();
  if (strip.kind === 'elsewhere') {
    return (
      <StripLine
        icon="running"
        tone="note"
        text={running(strip, frame, format)}
        action={
          <Button small onClick={() => go(PAGE_OF_STEP[strip.step])}>
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

type Words = ReturnType<typeof useTexts>['frame'];

function running(
  { step, secondsLeft, fraction }: Elsewhere,
  { strips, doing }: Words,
  format: Format,
): string {
  if (step === 'install' && fraction !== null) return strips.fetched(doing[step], format.percent(fraction));
  return secondsLeft === null
    ? strips.running(doing[step])
    : strips.runningLeft(doing[step], format.timeLeft(secondsLeft));
}
