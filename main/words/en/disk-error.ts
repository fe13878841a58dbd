const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENAMETOOLONG: 'the path is too long',
  ELOOP: 'its links form a loop',
  ENOENT: 'the system keeps no files there',
  ENOTDIR: 'its path leads through a file',
  EISDIR: 'it is a folder',
  ELOCKED: 'another Voicefit holds its lock',
};

/** Why a folder cannot be used, by the system's code; an unknown code is shown itself. */
export function diskErrorWords(code: string): string {
  return WORDS[code] ?? code;
}

/** Why a file cannot be read. */
export function readErrorWords(code: string): string {
  return code === 'ENOENT' ? 'there is no such file' : diskErrorWords(code);
}

/** Why a file cannot be written. */
export function writeErrorWords(code: string): string {
  return code === 'ENOENT' ? 'there is no such folder' : diskErrorWords(code);
}

/** Why a program cannot be started. */
export function startErrorWords(code: string): string {
  return code === 'EACCES' ? 'it is not executable' : code;
}

const PORT_WORDS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses it',
  EACCES: 'the system reserves it',
};

/** Why a port cannot be used. */
export function portErrorWords(code: string): string {
  return PORT_WORDS[code] ?? code;
}

const CONNECTION_WORDS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is unknown',
  EAI_AGAIN: 'no name server answers',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut',
  EPIPE: 'the connection was cut',
  ETIMEDOUT: 'no answer',
  EPROTO: 'it does not speak TLS',
  ENETUNREACH: 'no network',
  EHOSTUNREACH: 'no way there',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is from an unknown authority',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is from an unknown authority',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is from an unknown authority',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

/** Why a host cannot be reached. */
export function connectionErrorWords(code: string): string {
  return CONNECTION_WORDS[code] ?? code;
}
