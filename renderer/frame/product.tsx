import glyph from '../icons/voicefit.svg?no-inline';
import { useTexts } from '../texts/use-texts.ts';
import styles from './product.module.css';

/** Icon and name. */
export function Product() {
  const { frame } = useTexts();
  return (
    <p className={styles.product}>
      <img src={glyph} alt="" width="28" height="28" />
      {frame.product}
    </p>
  );
}
