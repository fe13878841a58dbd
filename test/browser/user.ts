import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { environmentsWith } from './processes.ts';

const run = promisify(execFile);
export const VOICEFIT = join(import.meta.dirname, '../../out/main/voicefit.js');

/** A user with their own home, temporary folder and PATH, so that scenarios are isolated. */
export class User implements AsyncDisposable {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param homeLike a home to start with, copied */
  static async create(homeLike?: string): Promise<User> {
    const user = new User(await mkdtemp(join(tmpdir(), 'voicefit-user-')));
    for (const folder of [user.temporary, user.#programs]) await mkdir(folder);
    if (homeLike === undefined) await mkdir(user.home);
    else await cp(homeLike, user.home, { recursive: true });
    return user;
  }

  get home(): string {
    return join(this.#folder, 'home');
  }

  get temporary(): string {
    return join(this.#folder, 'tmp');
  }

  get #programs(): string {
    return join(this.#folder, 'bin');
  }

  /** Without the display and colour settings of a developer's own session. */
  get environment(): NodeJS.ProcessEnv {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, FORCE_COLOR: _colour, ...rest } = process.env;
    return {
      ...rest,
      PATH: [this.#programs, process.env.PATH].join(delimiter),
      VOICEFIT_HOME: this.home,
      VOICEFIT_TMPDIR: this.temporary,
    };
  }

  /** @throws where the command fails */
  async terminal(...args: readonly string[]): Promise<unknown> {
    const { stdout } = await run(process.execPath, [VOICEFIT, ...args, '--json'], { env: this.environment });
    return JSON.parse(stdout);
  }

  async disguise(program: string, script: string): Promise<void> {
    const file = join(this.#programs, program);
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
  }

  /** Copies what this user has stored. */
  async saveHome(folder: string): Promise<void> {
    await cp(this.home, folder, { recursive: true });
  }

  testModels(): Promise<string[]> {
    return readdir(this.temporary);
  }

  /** All that runs for this user, by process id. */
  processes(): Promise<number[]> {
    return environmentsWith(`VOICEFIT_HOME=${this.home}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // A browser's helper processes may still be writing their last files.
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
