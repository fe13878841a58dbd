import type { SetupState } from '../../preload/contract.ts';

/** Where the voice server listens unless told otherwise. */
export const USUAL_SERVER = 'ws://127.0.0.1:8765';

/** The address that the field starts with: what was asked or written last, else the usual one. */
export function likelyServer({
  trial,
  applied,
  failed,
}: Pick<SetupState, 'trial' | 'applied' | 'failed'>): string {
  const failure = failed.try?.failure;
  const asked = failure !== undefined && 'url' in failure ? failure.url : null;
  return asked ?? trial?.server ?? applied?.server ?? USUAL_SERVER;
}
