import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashOf } from './mirror.ts';

/** A temporary folder, removed with its content. */
export class Folder implements AsyncDisposable {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async make(): Promise<Folder> {
    return new Folder(await mkdtemp(join(tmpdir(), 'voicefit-plan-')));
  }

  at(path: string): string {
    return join(this.path, path);
  }

  /** Writes a file, of random bytes if a number is given; its folders are made. */
  async write(path: string, content: string | Buffer | number): Promise<Buffer> {
    const buffer = typeof content === 'number' ? randomBytes(content) : Buffer.from(content);
    await mkdir(dirname(this.at(path)), { recursive: true });
    await writeFile(this.at(path), buffer);
    return buffer;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

export const sha256 = (content: Buffer) => ({ algorithm: 'sha256', value: hashOf(content) }) as const;
export const md5 = (content: Buffer) => ({ algorithm: 'md5', value: hashOf(content, 'md5') }) as const;
