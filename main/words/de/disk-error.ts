const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'keine Berechtigung',
  EPERM: 'keine Berechtigung',
  EROFS: 'der Datenträger ist schreibgeschützt',
  ENOSPC: 'der Datenträger ist voll',
  EDQUOT: 'das Speicherkontingent ist ausgeschöpft',
  ENAMETOOLONG: 'der Pfad ist zu lang',
  ELOOP: 'seine Verknüpfungen führen im Kreis',
  ENOENT: 'das System führt dort keine Dateien',
  ENOTDIR: 'der Pfad führt durch eine Datei',
  ELOCKED: 'ein anderes Voicefit hält die Sperre',
  'unknown reason': 'Grund unbekannt',
};

/** Why a folder cannot be used, by the system's code; one that is not known stands for itself. */
export function diskErrorWords(code: string): string {
  return WORDS[code] ?? code;
}
