import { NativeSelect } from '@mantine/core';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './fields.module.css';

interface LanguageFieldProps {
  /** Tags of the languages that the model list supports. */
  readonly languages: readonly string[];
  readonly value: string;
  onPick(language: string): void;
}

/** The language of callers, with its names in the user's own language. */
export function LanguageField({ languages, value, onPick }: LanguageFieldProps) {
  const { welcome } = useTexts();
  const { locale } = useFormat();
  const names = new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' });
  return (
    <NativeSelect
      className={styles.language}
      classNames={{ input: styles.control, label: styles.label, description: styles.help }}
      label={welcome.callsAreIn}
      description={welcome.callsAreInHelp}
      value={value}
      data={languages.map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))}
      onChange={(event) => onPick(event.currentTarget.value)}
    />
  );
}
