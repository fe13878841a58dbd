import { z } from 'zod';
import { startedAt } from '../../steps/nouns/step-kind.ts';
import { InstallRequest } from './install-request.ts';

/** The models of all tiers together are fewer; a snapshot carries every one. */
export const MOST_FILES = 24;

/** A downloaded file. It can be used only when it is `ready`. */
export const InstallFile = z.object({
  /** Of the model, and which of its files. */
  id: z.string().max(120),
  bytes: z.int().nonnegative(),
  fetchedBytes: z.int().nonnegative(),
  /** `checking`: it is read from this disk: hashed, copied or unpacked. */
  state: z.enum(['waiting', 'fetching', 'checking', 'ready', 'failed']),
});
export type InstallFile = z.infer<typeof InstallFile>;

/** How far a download is. */
export const InstallProgress = z.object({
  /** What is installed; a paused installation resumes with it. `null`: not known yet. */
  request: InstallRequest.nullable(),
  files: z.array(InstallFile).max(MOST_FILES),
  /** `null` until it is known, and while nothing arrives. */
  bytesPerSec: z.number().nonnegative().nullable(),
  /** The host that has sent nothing for a while; `null`: bytes are arriving. */
  waitingFor: z.string().max(300).nullable(),
});
export type InstallProgress = z.infer<typeof InstallProgress>;

const running = z.object({ step: z.literal('install'), startedAt, progress: InstallProgress });
type Running = z.infer<typeof running>;

/** Its progress, while it does not run. */
const paused = z.object({
  step: z.literal('install'),
  startedAt,
  /** When it was last known to run: a killed process could not record when it ended. */
  stoppedAt: z.iso.datetime(),
  progress: InstallProgress,
});
type Paused = z.infer<typeof paused>;

/**
 * A resumed installation first looks at what is there. Until it knows, its files are as far as before: no bar runs
 * back.
 */
function notBehind(before: readonly InstallFile[], file: InstallFile): InstallFile {
  const same = before.find(({ id, bytes }) => id === file.id && bytes === file.bytes);
  return same === undefined
    ? file
    : { ...file, fetchedBytes: Math.max(same.fetchedBytes, file.fetchedBytes) };
}

export const installStep = {
  running,
  paused,
  begun: (startedAt: string, { install }: { readonly install?: Paused | undefined }): Running => ({
    step: 'install',
    startedAt,
    progress: {
      request: install?.progress.request ?? null,
      files: install?.progress.files ?? [],
      bytesPerSec: null,
      waitingFor: null,
    },
  }),
  advanced: (before: Running, progress: InstallProgress): Running => ({
    ...before,
    progress: { ...progress, files: progress.files.map((file) => notBehind(before.progress.files, file)) },
  }),
  left: ({ step, startedAt, progress }: Running, stoppedAt: string): Paused => ({
    step,
    startedAt,
    stoppedAt,
    progress,
  }),
} as const;
