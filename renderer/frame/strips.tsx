import type { Format } from '../../main/words/format.ts';
import type { About } from '../../preload/contract.ts';
import type { PageName } from '../page.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { Button } from './button.tsx';
import { changeWords } from './change-words.ts';
import { focusAnswer } from './focus-answer.ts';
import { LocalizedLine } from './localized-line.tsx';
import type { Strip } from './strip.ts';
import { StripLine } from './strip-line.tsx';
import styles from './strips.module.css';
import { WorkStrip } from './work-strip.tsx';

interface StripsProps {
  readonly strips: readonly Strip[];
  readonly page: PageName;
  readonly about: About;
  /** Why measuring has to wait; `undefined`: it does not. */
  readonly measuringWaits: string | undefined;
  go(page: PageName): void;
  measureAgain(): void;
  showNewSpeed(): void;
}

/** What is told above every page. The frame says aloud what is new about it. */
export function Strips({ strips, ...actions }: StripsProps) {
  const { frame } = useTexts();
  return (
    <div className={styles.room}>
      {strips.length > 0 && (
        <section aria-label={frame.notes}>
          {strips.map((strip) => (
            <OneStrip key={strip.kind} strip={strip} {...actions} />
          ))}
        </section>
      )}
    </div>
  );
}

interface OneStripProps extends Omit<StripsProps, 'strips'> {
  readonly strip: Strip;
}

function OneStrip({ strip, page, about, measuringWaits, go, measureAgain, showNewSpeed }: OneStripProps) {
  const { frame, sentences } = useTexts();
  const words = frame.strips;
  const format = useFormat();
  // Where one is already, the way to another choice is the cards.
  const change = (
    <Button small onClick={page === 'choose' ? focusAnswer : () => go('choose')}>
      {words.change}
    </Button>
  );
  switch (strip.kind) {
    case 'link-lost':
      return <StripLine icon="offline" tone="bad" text={words.linkLost} />;
    case 'link-refused':
      return <StripLine icon="offline" tone="bad" text={words.linkRefused} action={<TryAgain />} />;
    case 'forced': {
      const text = forced(strip, about.safeLlmSec, words, format);
      return <StripLine icon="attention" tone="warn" text={text} action={change} />;
    }
    case 'below-requirements': {
      const text = words.belowRequirements(strip.model);
      return <StripLine icon="attention" tone="warn" text={text} action={change} />;
    }
    case 'warning': {
      const text = <LocalizedLine line={sentences.warning(strip.warning, format)} />;
      return <StripLine icon="attention" tone="warn" text={text} />;
    }
    case 'stale': {
      const again = (
        <Button small needsLink waiting={measuringWaits} onClick={measureAgain}>
          {frame.measureAgain(format.seconds(about.benchmarkSec))}
        </Button>
      );
      const text = changeWords(strip.changed, frame.changed, format);
      return <StripLine icon="clock" tone="warn" text={text} action={again} />;
    }
    case 'elsewhere':
    case 'measured':
      return <WorkStrip strip={strip} {...{ page, go, showNewSpeed }} />;
  }
}

/** Another link may have let this browser in meanwhile. */
function TryAgain() {
  const { frame } = useTexts();
  return (
    <Button small onClick={() => location.reload()}>
      {frame.tryAgain}
    </Button>
  );
}

type Words = ReturnType<typeof useTexts>['frame']['strips'];
type Forced = Extract<Strip, { kind: 'forced' }>;

function forced({ model, llmSec }: Forced, limitSec: number, words: Words, format: Format): string {
  if (llmSec === null) return words.forcedWithoutSpeed(model);
  const limit = format.limitSeconds(limitSec);
  if (typeof llmSec === 'number') {
    return words.forced(model, format.secondsBesideLimit(llmSec, limitSec), limit);
  }
  const { low, high } = format.ends(llmSec);
  return words.forcedBetween(model, low, high, limit);
}
