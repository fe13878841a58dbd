import { isLanguage, LANGUAGES } from '../../main/words/language.ts';
import { useWording } from '../texts/use-texts.ts';
import styles from './language-switch.module.css';

/** The wizard's language; each is named in itself. */
export function LanguageSwitch() {
  const { language, setLanguage, texts } = useWording();
  return (
    <select
      className={styles.select}
      aria-label={texts.frame.language}
      value={language}
      onChange={({ target }) => isLanguage(target.value) && setLanguage(target.value)}
    >
      {Object.entries(LANGUAGES).map(([tag, name]) => (
        <option key={tag} value={tag} lang={tag}>
          {name}
        </option>
      ))}
    </select>
  );
}
