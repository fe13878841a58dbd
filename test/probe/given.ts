import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GIB } from '../../main/nouns/bytes.ts';
import type { Warning } from '../../main/nouns/warning.ts';
import type { CommandAnswer, Run } from '../../main/probe/command.ts';
import type { FoundGpu } from '../../main/probe/gpu/found-gpu.ts';
import type { Controller } from '../../main/probe/hardware-facts.ts';
import type { Files, Host } from '../../main/probe/senses.ts';
import { publicCode } from '../../main/words/json/public-code.ts';

/** A recorded output, decoded like a tool's: as UTF-8, whatever it is. */
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

/** The public codes of the warnings. */
export const codes = (warnings: readonly Warning[]): string[] => warnings.map(publicCode);

/** A file system with these files; a path that ends in `/` is a folder, with its entries. */
export function filesWith(files: Readonly<Record<string, string>>): Files {
  const paths = Object.keys(files).filter((path) => !path.endsWith('/'));
  return {
    text: async (path) => files[path] ?? null,
    names: async (folder) => {
      const inside = folder.endsWith('/') ? folder : `${folder}/`;
      const found = paths
        .filter((path) => path.startsWith(inside))
        .map((path) => path.slice(inside.length).split('/')[0]);
      return [...new Set([...found, ...(files[inside]?.split(' ') ?? [])])].filter(
        (name) => name !== undefined,
      );
    },
  };
}

/** A Linux machine with 16 logical CPUs and 32 GiB; a test sets what differs. */
export const hostWith = (part: Partial<Host> = {}): Host => ({
  platform: 'linux',
  architecture: 'x86_64',
  release: '6.8.0-40-generic',
  totalBytes: 32 * GIB,
  freeBytes: 20 * GIB,
  logicalCores: 16,
  availableCores: 16,
  cpuModel: 'Some CPU',
  env: {},
  ...part,
});

export const gpuWith = (part: Partial<FoundGpu> = {}): FoundGpu => ({
  vendor: 'nvidia',
  name: 'NVIDIA GeForce RTX 3090',
  vramBytes: 24 * GIB,
  integrated: false,
  borrowedBytes: null,
  driver: '550.54.14',
  busId: '0000:01:00.0',
  cause: null,
  ...part,
});

/** A card as in the system’s own list. */
export const controller = (part: Partial<Controller>): Controller => ({
  vendor: 'NVIDIA Corporation',
  model: 'GA102 [GeForce RTX 3090]',
  busAddress: '01:00.0',
  vramMib: 256,
  driver: null,
  ...part,
});
