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

const CONNECTION_WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'sein Name ist unbekannt',
  EAI_AGAIN: 'kein Namensserver antwortet',
  ECONNREFUSED: 'die Verbindung wurde abgelehnt',
  ECONNRESET: 'die Verbindung wurde getrennt',
  EPIPE: 'die Verbindung wurde getrennt',
  ETIMEDOUT: 'keine Antwort',
  EPROTO: 'die Gegenseite spricht kein TLS',
  ENETUNREACH: 'kein Netz',
  EHOSTUNREACH: 'kein Weg dorthin',
  CERT_HAS_EXPIRED: 'sein Zertifikat ist abgelaufen',
  CERT_NOT_YET_VALID: 'sein Zertifikat gilt noch nicht',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'sein Zertifikat ist selbst signiert',
  SELF_SIGNED_CERT_IN_CHAIN: 'sein Zertifikat stammt von einer unbekannten Stelle',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'sein Zertifikat stammt von einer unbekannten Stelle',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'sein Zertifikat stammt von einer unbekannten Stelle',
  ERR_TLS_CERT_ALTNAME_INVALID: 'sein Zertifikat gilt für einen anderen Namen',
};

/** Why a host cannot be reached. */
export function connectionErrorWords(code: string): string {
  return CONNECTION_WORDS[code] ?? code;
}
