import type { ReasonCode } from './recommendation.ts';

/** Why a tier is refused, with the numbers that `explain.ts` puts into words. */
export type Reason =
  | { readonly code: 'too-little-ram'; readonly needGb: number; readonly haveBytes: number }
  | { readonly code: 'too-few-cores'; readonly need: number; readonly have: number }
  | {
      readonly code: 'no-usable-gpu';
      /** The first card that is there but cannot be used, and why not. */
      readonly card: { readonly name: string; readonly why: string | null } | null;
    }
  | {
      readonly code: 'too-little-vram';
      readonly needGb: number;
      /** `null`: the usable GPUs have no memory of their own. */
      readonly haveBytes: number | null;
    }
  | {
      readonly code: 'does-not-fit';
      readonly llm: string;
      readonly neededBytes: number;
      readonly capacityBytes: number;
      readonly card: string | null;
    }
  | {
      readonly code: 'too-slow';
      readonly llm: string;
      /** `null`: it cannot be told. */
      readonly sec: number | null;
      readonly limitSec: number;
      readonly source: 'registry' | 'speed' | 'contended';
    }
  | { readonly code: 'below-threshold'; readonly score: number | null; readonly threshold: number };

/** Every code has its reason, and the other way round. */
export type ReasonOf<Code extends ReasonCode> = Extract<Reason, { code: Code }>;
