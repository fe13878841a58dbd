import type { InstallRequest, SetupState } from '../../../preload/contract.ts';

/** Where everything comes from, instead of the usual hosts. */
export type Source = Pick<InstallRequest, 'from' | 'mirror'>;

/** The request of what runs or is paused, else what the user has set on this page, else the stored choice. */
export function currentRequest(
  { running, paused }: Pick<SetupState, 'running' | 'paused'>,
  edited: InstallRequest | null,
): InstallRequest {
  if (running.install !== undefined) return running.install.progress.request ?? {};
  return edited ?? paused.install?.progress.request ?? {};
}

/** The request with another source: a folder and a mirror exclude each other. */
export function fromSource(
  { from: _from, mirror: _mirror, ...rest }: InstallRequest,
  source: Source,
): InstallRequest {
  return { ...rest, ...source };
}

/** The request with the folders that this machine could do without, or again without them. */
export function keepingAll(
  { keepOptionalFolders: _keep, ...rest }: InstallRequest,
  isKept: boolean,
): InstallRequest {
  return isKept ? { ...rest, keepOptionalFolders: true } : rest;
}

export type MirrorFault = 'notAnAddress' | 'password';

/** What is wrong with the address of a mirror; `null`: nothing. */
export function mirrorFault(typed: string): MirrorFault | null {
  const url = URL.parse(typed);
  if (url === null || !/^https?:\/\//i.test(typed) || url.hostname === '') return 'notAnAddress';
  return url.username === '' && url.password === '' ? null : 'password';
}

/** Whether the machine side would take it as a folder: a full path, of any system, or one below the home folder. */
export function isWholePath(typed: string): boolean {
  return /^(?:[/~\\]|[A-Za-z]:[/\\])/.test(typed);
}
