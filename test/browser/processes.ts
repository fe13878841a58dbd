import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Ids of the processes with this assignment in their environment. */
export async function environmentsWith(assignment: string): Promise<number[]> {
  const all = process.platform === 'linux' ? await ofLinux() : await ofPs();
  return all.filter(({ environment }) => environment.includes(assignment)).map(({ pid }) => pid);
}

interface Started {
  readonly pid: number;
  readonly environment: string;
}

async function ofLinux(): Promise<Started[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  return Promise.all(
    pids.map(async (pid) => {
      // It may have ended, or belong to another user.
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      return { pid, environment };
    }),
  );
}

/** `e` adds the environment to the command. */
async function ofPs(): Promise<Started[]> {
  const { stdout } = await run('ps', ['axeww', '-o', 'pid=,command=']);
  return stdout
    .trim()
    .split('\n')
    .map((line) => ({ pid: Number.parseInt(line, 10), environment: line }));
}
