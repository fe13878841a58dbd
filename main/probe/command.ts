import { execa } from 'execa';
import { endGroup } from './end-group.ts';

/** The outcome of a system tool; failures are outcomes too. */
export type CommandAnswer =
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-startable'; readonly why: string }
  | { readonly kind: 'silent'; readonly afterMs: number }
  | {
      readonly kind: 'ended';
      readonly exitCode: number | null;
      readonly signal: string | null;
      readonly stdout: string;
      readonly stderr: string;
    };

/** Runs a tool found on PATH. Never throws, except the signal's reason when aborted. */
export type Run = (tool: string, args: readonly string[]) => Promise<CommandAnswer>;

/** Longer than any healthy tool takes, short enough to wait for. */
export const TOOL_LIMIT_MS = 2_000;

/** Real outputs are a few kB; a tool that prints more is broken. */
const LONGEST_OUTPUT = 512 * 1024;

const WINDOWS = process.platform === 'win32';

/** A runner that kills every tool, with its children, after `limitMs` or when aborted. */
export function commandRunner(signal: AbortSignal, limitMs = TOOL_LIMIT_MS): Run {
  return async (tool, args) => {
    signal.throwIfAborted();
    const { promise: interrupted, resolve: interrupt } = Promise.withResolvers<undefined>();
    const onAbort = () => interrupt(undefined);
    signal.addEventListener('abort', onAbort, { once: true });
    const timer = setTimeout(onAbort, limitMs);
    const tooling = execa(tool, args, {
      reject: false,
      stdin: 'ignore',
      // A process group of its own: the tool's children are killed with it.
      detached: !WINDOWS,
      maxBuffer: LONGEST_OUTPUT,
      stripFinalNewline: false,
      env: { LC_ALL: 'C' },
    });
    try {
      const result = await Promise.race([tooling, interrupted]);
      if (result === undefined) {
        signal.throwIfAborted();
        return { kind: 'silent', afterMs: limitMs };
      }
      if (result.exitCode === undefined && result.signal === undefined) return unstarted(result);
      return {
        kind: 'ended',
        exitCode: result.exitCode ?? null,
        // Killed by us for printing endlessly: its output so far is the answer.
        signal: result.isMaxBuffer ? null : (result.signal ?? null),
        stdout: result.stdout,
        stderr: result.stderr,
      };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      endGroup(tooling.pid, () => tooling.kill('SIGKILL'));
      // A grandchild that left the group may hold the pipes open indefinitely.
      tooling.stdout.destroy();
      tooling.stderr.destroy();
    }
  };
}

function unstarted({
  code,
  message,
}: {
  code?: string | undefined;
  message?: string | undefined;
}): CommandAnswer {
  if (code === 'ENOENT') return { kind: 'missing' };
  if (code === 'EACCES') return { kind: 'not-startable', why: code };
  return { kind: 'not-startable', why: code ?? message?.split('\n')[0] ?? 'unknown reason' };
}

/** The tool's complete output, warnings included, as lines without line ends. */
export function linesOf(answer: CommandAnswer): string[] {
  if (answer.kind !== 'ended') return [];
  return `${answer.stdout}\n${answer.stderr}`.split(/\r\n|\n|\r/);
}
