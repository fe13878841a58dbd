import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

const LINE = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/;

/** The command line of each of these processes; ended ones are left out, even if not waited for. */
export async function commandLines(pids: readonly number[]): Promise<Running[]> {
  return (await allRunning()).filter(({ pid }) => pids.includes(pid));
}

/** A process and all its descendants. */
export async function familyOf(root: number): Promise<number[]> {
  const all = await allRunning();
  const below = (pid: number): number[] => [
    pid,
    ...all.filter(({ parent }) => parent === pid).flatMap((child) => below(child.pid)),
  ];
  return below(root);
}

/** Those that still run. */
export async function stillRunning(pids: readonly number[]): Promise<number[]> {
  return (await commandLines(pids)).map(({ pid }) => pid);
}

async function allRunning(): Promise<Running[]> {
  const { stdout } = await promisify(execFile)('ps', ['axww', '-o', 'pid=,ppid=,stat=,command=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, parent, state, command = ''] = LINE.exec(line) ?? [];
    const isOver = state === undefined || state.startsWith('Z');
    return isOver ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}
