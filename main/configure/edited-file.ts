import { editEnv } from './env/edit-env.ts';
import type { ConfigWarning } from './nouns/config-warning.ts';
import type { WantedFile } from './nouns/wanted-file.ts';
import { editYaml } from './yaml/edit-yaml.ts';

/** A file's text with what is wanted in it. */
export interface EditedFile {
  readonly text: string;
  readonly warnings: readonly ConfigWarning[];
}

/**
 * @param file how messages name it
 * @throws ConfigUnreadable, ValueNotWritable
 */
export function editedFile(text: string, wanted: WantedFile, file: string): EditedFile {
  if (wanted.format === 'env') {
    const { text: edited, repeated } = editEnv(text, wanted.settings, file, wanted.settled);
    return { text: edited, warnings: repeated.map((key) => ({ code: 'key-repeated', file, key })) };
  }
  const { text: edited, shared } = editYaml(text, wanted.entries, file);
  return { text: edited, warnings: shared.map((key) => ({ code: 'value-shared', file, key })) };
}

/** Whether an API key or a token would be written. */
export function hasSecrets(wanted: WantedFile): boolean {
  return wanted.format === 'env' && wanted.settings.some(({ isSecret }) => isSecret);
}
