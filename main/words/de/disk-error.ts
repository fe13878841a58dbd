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
  EISDIR: 'es ist ein Ordner',
  ELOCKED: 'ein anderes Voicefit hält die Sperre',
  'unknown reason': 'Grund unbekannt',
};

/** Why a folder cannot be used, by the system's code; an unknown code is shown itself. */
export function diskErrorWords(code: string): string {
  return WORDS[code] ?? code;
}

/** Why a file cannot be read. */
export function readErrorWords(code: string): string {
  return code === 'ENOENT' ? 'die Datei gibt es nicht' : diskErrorWords(code);
}

/** Why a file cannot be written. */
export function writeErrorWords(code: string): string {
  return code === 'ENOENT' ? 'den Ordner gibt es nicht' : diskErrorWords(code);
}

/** Why a program cannot be started. */
export function startErrorWords(code: string): string {
  return code === 'EACCES' ? 'die Datei ist nicht ausführbar' : diskErrorWords(code);
}

const PORT_WORDS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'ein anderes Programm nutzt ihn',
  EACCES: 'das System behält ihn sich vor',
};

/** Why a port cannot be used. */
export function portErrorWords(code: string): string {
  return PORT_WORDS[code] ?? code;
}
