import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, vi } from 'vitest';
import { nodePlatform } from '../../main/platform.ts';
import { commandRunner } from '../../main/probe/command.ts';
import type { BackendAnswer } from '../../main/probe/nouns/backend-answer.ts';
import type { GpuBackend, Machine } from '../../main/probe/nouns/machine.ts';
import { type ProbeWorld, probe } from '../../main/probe/probe.ts';
import { type Files, realFiles } from '../../main/probe/senses.ts';
import type { ReportBy } from '../../main/steps/nouns/step-table.ts';
import { recorded } from './given.ts';

/** The folder of a test's tools, which is the whole PATH. */
export let folder: string;

/** Each test of the calling file has its own PATH. */
export function startWithEmptyPath(): void {
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voicefit-probe-'));
    // Nothing of the machine under the tests: it may have its own cards and tools.
    vi.stubEnv('PATH', folder);
    return () => rm(folder, { recursive: true, force: true });
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });
}

/** A real program that is first on PATH. */
export async function tool(name: string, script: string, mode = 0o755): Promise<void> {
  await writeFile(join(folder, name), script);
  await chmod(join(folder, name), mode);
}

/** A program that prints a recorded output, whatever its arguments. */
export async function prints(name: string, file: string, exitCode = 0): Promise<void> {
  await writeFile(join(folder, `${name}.out`), recorded(file));
  await tool(name, `#!/bin/sh\n/bin/cat "${join(folder, `${name}.out`)}"\nexit ${exitCode}\n`);
}

interface Look {
  readonly machine: Machine;
  readonly asked: readonly GpuBackend[];
  readonly progress: readonly ReportBy['probe'][];
}

/** Probes this very machine, with the tools that a test has put on PATH. */
export async function look(
  answers: Partial<Record<GpuBackend, BackendAnswer>> = {},
  world: Partial<ProbeWorld> = {},
): Promise<Look> {
  const asked: GpuBackend[] = [];
  const progress: ReportBy['probe'][] = [];
  const tryBackend = async (backend: GpuBackend): Promise<BackendAnswer> => {
    asked.push(backend);
    return answers[backend] ?? { opened: false, failure: { code: 'said', said: 'no such device' } };
  };
  const task = {
    signal: new AbortController().signal,
    report: (step: ReportBy['probe']) => progress.push(step),
  };
  const machine = await probe(
    { platform: nodePlatform, modelsFolder: join(folder, 'models'), tryBackend, ...STEADY, ...world },
    task,
  );
  return { machine, asked, progress };
}

/** This machine's own files, except its cards; and a fake runtime that could reach any. */
const files: Files = {
  text: realFiles.text,
  names: async (path) => {
    if (path === '/sys/class/drm') return [];
    return path === '/dev' ? ['nvidia0', 'dri'] : realFiles.names(path);
  },
};

/** Longer than the real limit, so that a busy machine does not end a tool that only prints. */
const STEADY = { files, run: commandRunner(new AbortController().signal, 8_000) };

export const named = ({ machine }: Look, name: string) => machine.gpus.filter((gpu) => gpu.name === name);
