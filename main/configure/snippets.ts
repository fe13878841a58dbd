import { editedFile } from './edited-file.ts';
import type { Snippet } from './nouns/config-plan.ts';
import type { WantedConfig } from './nouns/wanted-config.ts';
import type { WantedFile } from './nouns/wanted-file.ts';

/** Where there is no folder, the files' lines are to copy too; secrets are left for the user to fill in. */
export function snippetsOf({ files, snippets }: WantedConfig): Snippet[] {
  return [...files.map(snippetOf), ...snippets];
}

function snippetOf(wanted: WantedFile): Snippet {
  const { text } = editedFile('', withoutSecrets(wanted), wanted.path);
  return { kind: wanted.format, fileName: wanted.path, text };
}

function withoutSecrets(wanted: WantedFile): WantedFile {
  if (wanted.format === 'yaml') return wanted;
  const settings = wanted.settings.map((setting) => (setting.isSecret ? { ...setting, value: '' } : setting));
  return { ...wanted, settings };
}
