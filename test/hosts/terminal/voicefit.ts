import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export const entry = join(import.meta.dirname, '../../../out/main/voicefit.js');

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export interface Circumstances {
  readonly env?: NodeJS.ProcessEnv;
  /** Written to standard input. */
  readonly input?: string;
  /** Called with all of stderr so far: to press Ctrl-C at the right moment. */
  readonly onStderr?: (said: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** The command line as a user has it: built, in a separate process, with its own home. */
export class Voicefit implements Disposable {
  readonly home = mkdtempSync(join(tmpdir(), 'voicefit-home-'));

  async run(
    args: readonly string[],
    { env = {}, input = '', onStderr }: Circumstances = {},
  ): Promise<Outcome> {
    const child = spawn(process.execPath, [entry, ...args], {
      env: { ...quietEnvironment(), VOICEFIT_HOME: this.home, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    // A command that reads no input may have exited before it is written to.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      onStderr?.(said, (signal) => child.kill(signal));
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
    const stdout = await text(child.stdout);
    return { stdout, code: await ended, stderr: said };
  }

  [Symbol.dispose](): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** Without the colour, width and language settings of a developer's own terminal. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  const {
    FORCE_COLOR: _force,
    NO_COLOR: _no,
    COLUMNS: _columns,
    LC_ALL: _all,
    LC_MESSAGES: _messages,
    VOICEFIT_DEBUG: _debug,
    ...rest
  } = process.env;
  return { ...rest, LANG: 'C.UTF-8' };
}
