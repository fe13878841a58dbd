import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandAnswer, Run } from '../../main/probe/command.ts';

/** A recorded output, read as the probe reads a tool's: as UTF-8, whatever it is. */
export const recorded = (file: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/probe', file), 'utf8');

export const printed = (stdout: string, exitCode = 0, stderr = ''): CommandAnswer => ({
  kind: 'ended',
  exitCode,
  signal: null,
  stdout,
  stderr,
});

export const MISSING: CommandAnswer = { kind: 'missing' };
export const SILENT: CommandAnswer = { kind: 'silent', afterMs: 2_000 };
export const DIED: CommandAnswer = {
  kind: 'ended',
  exitCode: null,
  signal: 'SIGSEGV',
  stdout: '',
  stderr: '',
};

/** A PATH with these tools: the answer to each command line, or to the bare name for any other one. */
export const toolsThat =
  (answers: Readonly<Record<string, CommandAnswer>>): Run =>
  async (tool, args) =>
    answers[[tool, ...args].join(' ')] ?? answers[tool] ?? MISSING;

export const codes = (warnings: readonly { code: string }[]): string[] => warnings.map(({ code }) => code);
