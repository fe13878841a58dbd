import glyph from '../icons/voicefit.svg?no-inline';
import { useTexts } from '../texts/use-texts.ts';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './rail.module.css';
import { StepList, type StepListProps } from './step-list.tsx';

interface RailProps extends StepListProps {
  readonly version: string;
}

/** From 900 px on: product, steps, and what stands beside them. */
export function Rail({ version, ...steps }: RailProps) {
  const { frame } = useTexts();
  return (
    <nav className={styles.rail} aria-label={frame.steps}>
      <p className={styles.product}>
        <img src={glyph} alt="" width="28" height="28" />
        {frame.product}
      </p>
      <StepList {...steps} />
      <div className={styles.foot}>
        <LanguageSwitch />
        <span>{version}</span>
      </div>
    </nav>
  );
}
