import { editedFile } from './edited-file.ts';
import type { Snippet } from './nouns/config-plan.ts';
import type { WantedConfig } from './nouns/wanted-config.ts';
import type { WantedFile } from './nouns/wanted-file.ts';

/**
 * The texts to copy. Where there is no folder, the files' lines are among them; secrets are left for the user to fill in.
 * @throws ValueNotWritable
 */
export function snippetsOf({ files, snippets }: Pick<WantedConfig, 'files' | 'snippets'>): Snippet[] {
  return [
    ...files.map((wanted) => snippetOf(wanted.format, wanted)),
    ...snippets.map((each) => ('wanted' in each ? snippetOf(each.kind, each.wanted) : each)),
  ];
}

function snippetOf(kind: Snippet['kind'], wanted: WantedFile): Snippet {
  const { text } = editedFile('', withoutSecrets(wanted), wanted.path);
  return { kind, fileName: wanted.path, text };
}

function withoutSecrets(wanted: WantedFile): WantedFile {
  if (wanted.format === 'yaml') return wanted;
  const settings = wanted.settings.map((setting) => (setting.isSecret ? { ...setting, value: '' } : setting));
  return { ...wanted, settings };
}
