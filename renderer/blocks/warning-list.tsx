import type { AdviceWarning } from '../../preload/contract.ts';
import { LocalizedLine } from '../frame/localized-line.tsx';
import { Explained } from '../terms/explained.tsx';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { ToneMark } from './note.tsx';
import styles from './warning-list.module.css';

interface WarningListProps {
  readonly label: string;
  readonly warnings: readonly AdviceWarning[];
}

/** What to know before something is done, each in a few words: licences, limits, costs. Empty without any. */
export function WarningList({ label, warnings }: WarningListProps) {
  if (warnings.length === 0) return null;
  return (
    <ul className={styles.warnings} aria-label={label}>
      {warnings.map((warning) => (
        <li key={JSON.stringify(warning)}>
          <ToneMark tone="warn" />
          <span>
            <WarningWords warning={warning} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** In a few words, with the full sentence on demand. */
function WarningWords({ warning }: { readonly warning: AdviceWarning }) {
  const { sentences } = useTexts();
  const format = useFormat();
  const short = sentences.short(warning, format);
  const whole = <LocalizedLine line={sentences.warning(warning, format)} />;
  return short === null ? (
    whole
  ) : (
    <Explained meaning={whole} isLine>
      {short}
    </Explained>
  );
}
