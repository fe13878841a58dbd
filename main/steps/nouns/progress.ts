import { z } from 'zod';
import { Activity } from './activity.ts';

/** 0 to 1, never running back; `null` while it cannot be told. */
const fraction = z.number().min(0).max(1).nullable();

/** How far a look at the machine is. */
export const ProbeProgress = z.object({
  fraction,
  /** What is being done right now; `null`: nothing yet that could be told. */
  activity: Activity.nullable(),
});
export type ProbeProgress = z.infer<typeof ProbeProgress>;

/** How far a measurement is. What it has found so far is its trace. */
export const BenchmarkProgress = ProbeProgress.extend({
  /** Seconds until it ends if all goes on like this; `null` while it cannot be told. */
  secondsLeft: z.number().nonnegative().nullable(),
  /** Other programs take the processor just now. */
  busy: z.boolean(),
});
export type BenchmarkProgress = z.infer<typeof BenchmarkProgress>;

/** One figure of a live trace: a window that is opened late, or again, draws all of it. */
export const TracePoint = z.object({
  /** Seconds since the step began. */
  sec: z.number().nonnegative(),
  /** What the figure belongs to: one line of the trace. */
  series: z.string(),
  /** Tokens/s. */
  figure: z.number(),
  busy: z.boolean(),
});
export type TracePoint = z.infer<typeof TracePoint>;

/** The models of all tiers together are fewer; a snapshot carries every one. */
export const MOST_FILES = 24;

/** A file that is fetched. It is of use only when it is `ready`. */
export const InstallFile = z.object({
  /** Of the model, and which of its files. */
  id: z.string().max(120),
  bytes: z.int().nonnegative(),
  fetchedBytes: z.int().nonnegative(),
  state: z.enum(['waiting', 'fetching', 'checking', 'ready']),
});
export type InstallFile = z.infer<typeof InstallFile>;

/** How far a download is. */
export const InstallProgress = z.object({
  files: z.array(InstallFile).max(MOST_FILES),
  /** `null` until it is known, and while nothing comes. */
  bytesPerSec: z.number().nonnegative().nullable(),
  /** The host that has sent nothing for a while; `null`: bytes are coming. */
  waitingFor: z.string().max(300).nullable(),
});
export type InstallProgress = z.infer<typeof InstallProgress>;

/** How far a trial is: what the model has answered so far. */
export const TryProgress = z.object({ text: z.string() });
export type TryProgress = z.infer<typeof TryProgress>;
