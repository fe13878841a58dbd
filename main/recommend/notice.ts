import type { Reason } from './reason.ts';

/** Something to know about advice, with the numbers that `explain.ts` puts into words. */
export type Notice =
  | SpeedNotice
  | LicenceNotice
  | RoomNotice
  | ForcedNotice
  | { readonly code: 'below-requirements'; readonly tier: string; readonly reason: Reason }
  | { readonly code: 'needs-api-keys'; readonly pipeline: string; readonly keys: readonly string[] }
  | { readonly code: 'target-cannot-use-gpu'; readonly card: string };

/** How far the seconds may be trusted. */
export type SpeedNotice =
  | {
      readonly code: 'score-under-guideline';
      readonly tier: string;
      readonly score: number;
      readonly guideline: number;
    }
  | { readonly code: 'stt-tts-not-measured' }
  | { readonly code: 'no-speed'; readonly of: 'machine' | 'imagined-machine' }
  | { readonly code: 'no-speed'; readonly of: 'card' | 'model'; readonly name: string }
  | { readonly code: 'contended' };

/** `research-only-voice` has a code of its own: the tiers' voices are such. */
export type LicenceNotice =
  | {
      readonly code: 'research-only-voice';
      readonly voice: string;
      readonly note: string | null;
      readonly replacement: string | null;
    }
  | {
      readonly code: 'licence-restricted' | 'licence-non-commercial' | 'licence-unknown';
      readonly model: string;
      readonly licence: string;
      readonly note: string | null;
    };

/** What is free right now: never a rule. */
export type RoomNotice =
  | { readonly code: 'low-free-memory'; readonly neededBytes: number; readonly freeBytes: number }
  | {
      readonly code: 'low-disk';
      readonly neededBytes: number;
      readonly freeBytes: number;
      readonly folder: string;
    };

/** The user's choice against the advice. */
export type ForcedNotice =
  | {
      readonly code: 'forced-too-slow' | 'forced-does-not-fit' | 'forced-below-requirements';
      readonly tier: string;
      readonly reason: Reason;
    }
  | { readonly code: 'forced-not-advised'; readonly advised: string };
