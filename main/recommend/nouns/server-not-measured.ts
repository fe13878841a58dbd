import type { Provenance, Range } from '../../benchmark/nouns/speed-profile.ts';
import type { SpeedNotice } from './notice.ts';

/**
 * What llama-cpp-python, which AVA's server uses, adds to a reply of 30 tokens. A published table of forty models on a
 * machine of 4 virtual CPUs shows 18 ms a token beyond what the weights explain for a vocabulary of 32,000, and 31 ms for one
 * of 262,000. Not measured by us.
 */
const ADDED_SEC: Range = { low: 0.5, high: 1 };

interface Llm {
  /** `null`: in the cloud. */
  readonly id: string | null;
  readonly provenance: Provenance | null;
}

/**
 * Says that the seconds of a model are those of llama.cpp alone, until AVA's server has been measured with it. Nothing if
 * they come from the model list, which is about that server.
 * @param served by the ids of models: what a server was seen to do
 */
export function serverNotMeasured(
  { id, provenance }: Llm,
  served: Readonly<Record<string, unknown>>,
): SpeedNotice[] {
  const isComputed = provenance === 'predicted' || provenance === 'measured';
  if (id === null || !isComputed || Object.hasOwn(served, id)) return [];
  return [{ code: 'server-not-measured', addedSec: ADDED_SEC }];
}
