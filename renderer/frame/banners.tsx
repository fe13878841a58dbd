import type { Format } from '../../main/words/format.ts';
import type { About } from '../../preload/contract.ts';
import type { PageName } from '../page.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import type { Banner } from './banner.ts';
import { BannerLine } from './banner-line.tsx';
import styles from './banners.module.css';
import { Button } from './button.tsx';
import { changeWords } from './change-words.ts';
import { focusAnswer } from './focus-answer.ts';
import { LocalizedLine } from './localized-line.tsx';
import { WorkBanner } from './work-banner.tsx';

interface BannersProps {
  readonly banners: readonly Banner[];
  readonly page: PageName;
  readonly about: About;
  /** Why measuring has to wait; `undefined`: it does not. */
  readonly measuringWaits: string | undefined;
  go(page: PageName): void;
  measureAgain(): void;
  showNewSpeed(): void;
}

/** The messages above every page. The frame announces new ones to screen readers. */
export function Banners({ banners, ...actions }: BannersProps) {
  const { frame } = useTexts();
  return (
    <div className={styles.room}>
      {banners.length > 0 && (
        <section aria-label={frame.notes}>
          {banners.map((banner) => (
            <OneBanner key={banner.kind} banner={banner} {...actions} />
          ))}
        </section>
      )}
    </div>
  );
}

interface OneBannerProps extends Omit<BannersProps, 'banners'> {
  readonly banner: Banner;
}

function OneBanner({ banner, page, about, measuringWaits, go, measureAgain, showNewSpeed }: OneBannerProps) {
  const { frame, sentences } = useTexts();
  const words = frame.banners;
  const format = useFormat();
  // On the page itself, another option is chosen with the cards.
  const change = (
    <Button small onClick={page === 'choose' ? focusAnswer : () => go('choose')}>
      {words.change}
    </Button>
  );
  switch (banner.kind) {
    case 'link-lost':
      return <BannerLine icon="offline" tone="bad" text={words.linkLost} />;
    case 'link-refused':
      return <BannerLine icon="offline" tone="bad" text={words.linkRefused} action={<TryAgain />} />;
    case 'forced': {
      const text = forced(banner, about.safeLlmSec, words, format);
      return <BannerLine icon="attention" tone="warn" text={text} action={change} />;
    }
    case 'below-requirements': {
      const text = words.belowRequirements(banner.model);
      return <BannerLine icon="attention" tone="warn" text={text} action={change} />;
    }
    case 'warning': {
      const text = <LocalizedLine line={sentences.warning(banner.warning, format)} />;
      return <BannerLine icon="attention" tone="warn" text={text} />;
    }
    case 'stale': {
      const again = (
        <Button small needsLink waiting={measuringWaits} onClick={measureAgain}>
          {frame.measureAgain(format.timeLeft(about.benchmarkSec))}
        </Button>
      );
      const text = changeWords(banner.changed, frame.changed, format);
      return <BannerLine icon="clock" tone="warn" text={text} action={again} />;
    }
    case 'elsewhere':
    case 'measured':
      return <WorkBanner banner={banner} {...{ page, go, showNewSpeed }} />;
  }
}

/** Another link may have given this browser access in the meantime. */
function TryAgain() {
  const { frame } = useTexts();
  return (
    <Button small onClick={() => location.reload()}>
      {frame.tryAgain}
    </Button>
  );
}

type Words = ReturnType<typeof useTexts>['frame']['banners'];
type Forced = Extract<Banner, { kind: 'forced' }>;

function forced({ model, llmSec }: Forced, limitSec: number, words: Words, format: Format): string {
  if (llmSec === null) return words.forcedWithoutSpeed(model);
  const limit = format.limitSeconds(limitSec);
  if (typeof llmSec === 'number') {
    return words.forced(model, format.secondsBesideLimit(llmSec, limitSec), limit);
  }
  const { low, high } = format.ends(llmSec);
  return words.forcedBetween(model, low, high, limit);
}
