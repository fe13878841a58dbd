import type { About, Preferences } from '../../../preload/contract.ts';

/** The content of the fields of the first page. */
export interface Wanted {
  readonly modelsFolder: string;
  /** Empty: none. */
  readonly voiceServerFolder: string;
  readonly callLanguage: string;
}

/** The stored preferences, else the host's suggestions. */
export function wantedFrom(preferences: Preferences | null, about: About): Wanted {
  return {
    modelsFolder: preferences?.modelsFolder ?? about.modelsFolder,
    voiceServerFolder: (preferences === null ? about.voiceServerFolder : preferences.voiceServerFolder) ?? '',
    callLanguage: spoken(preferences?.callLanguage, about),
  };
}

/** A language that the list no longer has is replaced by the first one. */
function spoken(kept: string | undefined, { languages }: About): string {
  return languages.find((language) => language === kept) ?? languages[0] ?? 'en-US';
}

/** As stored: the suggested folder stays a suggestion, and follows the host. */
export function preferencesFrom(wanted: Wanted, about: About): Preferences {
  const folder = wanted.modelsFolder.trim();
  const server = wanted.voiceServerFolder.trim();
  return {
    modelsFolder: folder === '' || folder === about.modelsFolder ? null : folder,
    voiceServerFolder: server === '' ? null : server,
    callLanguage: wanted.callLanguage,
  };
}
