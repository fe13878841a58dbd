import { spawn } from 'node:child_process';
import { cpuSecOfChildren } from './cpu-time.ts';

export interface Part {
  readonly name: string;
  /** Started together. */
  readonly commands: readonly string[];
  /** The output files of its test runner, in `test-output/`. */
  readonly results?: string;
}

export interface Ran {
  readonly name: string;
  readonly passed: boolean;
  readonly wallSec: number;
  /** Of all processes that were started and waited for. */
  readonly cpuSec: number;
}

/** Runs the commands of a part, which passes if all of them do. */
export async function runPart(
  { name, commands }: Part,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<Ran> {
  const startedMs = performance.now();
  const cpuSecBefore = cpuSecOfChildren();
  const codes = await Promise.all(commands.map((command) => codeOf(command, folder, env)));
  return {
    name,
    passed: codes.every((code) => code === 0),
    wallSec: (performance.now() - startedMs) / 1000,
    cpuSec: cpuSecOfChildren() - cpuSecBefore,
  };
}

function codeOf(command: string, cwd: string, env: NodeJS.ProcessEnv): Promise<number | null> {
  console.log(`\n> ${command}`);
  const child = spawn(command, { cwd, env, stdio: 'inherit', shell: true });
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', resolve);
  });
}
