import type { Format } from '../../main/words/format.ts';
import { pageOf } from '../../preload/contract.ts';
import type { PageName } from '../page.ts';
import { type PageMessages, useFormat, useTexts } from '../texts/use-texts.ts';
import type { Banner } from './banner.ts';
import { BannerLine } from './banner-line.tsx';
import { Button } from './button.tsx';

type Elsewhere = Extract<Banner, { kind: 'elsewhere' }>;

interface WorkBannerProps {
  readonly banner: Elsewhere | Extract<Banner, { kind: 'measured' }>;
  readonly page: PageName;
  go(page: PageName): void;
  showNewSpeed(): void;
}

/** The step that runs or has ended on another page. */
export function WorkBanner({ banner, page, go, showNewSpeed }: WorkBannerProps) {
  const texts = useTexts();
  const { frame } = texts;
  const words = frame.banners;
  const format = useFormat();
  if (banner.kind === 'elsewhere') {
    return (
      <BannerLine
        icon="running"
        tone="note"
        text={running(banner, texts, format)}
        action={
          <Button small onClick={() => go(pageOf(banner.step))}>
            {words.show}
          </Button>
        }
      />
    );
  }
  return (
    <BannerLine
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
  { frame: { banners }, steps }: PageMessages,
  format: Format,
): string {
  const { subject } = steps[step];
  if (step === 'install' && fraction !== null) return banners.fetched(subject, format.percent(fraction));
  return secondsLeft === null
    ? banners.running(subject)
    : banners.runningLeft(subject, format.timeLeft(secondsLeft));
}
