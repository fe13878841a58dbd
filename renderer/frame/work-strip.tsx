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
  const words = useTexts().frame.strips;
  const format = useFormat();
  if (strip.kind === 'elsewhere') {
    return (
      <StripLine
        icon="running"
        tone="note"
        text={running(strip, words, format)}
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

type Words = ReturnType<typeof useTexts>['frame']['strips'];

function running({ step, secondsLeft }: Elsewhere, words: Words, format: Format): string {
  if (step === 'probe') return words.looking;
  return secondsLeft === null ? words.measuringNoTime : words.measuring(format.timeLeft(secondsLeft));
}
