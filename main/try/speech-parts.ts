import type { Option } from '../recommend/nouns/recommendation.ts';
import type { PartOutcome } from './assemble-report.ts';
import type { Known } from './llm-plan.ts';
import type { VoiceTrial } from './nouns/trial-report.ts';
import type { Around } from './trying.ts';

/** What became of the voice. */
export interface Spoken {
  readonly outcome: PartOutcome;
  readonly voice: VoiceTrial | null;
}

export interface Heard {
  readonly outcome: PartOutcome;
}

export async function speaking(_option: Option, _known: Known, _around: Around): Promise<Spoken> {
  return { outcome: { state: 'not-tried' }, voice: null };
}

export async function hearing(_option: Option, _known: Known, _around: Around): Promise<Heard> {
  return { outcome: { state: 'not-tried' } };
}
