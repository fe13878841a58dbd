import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const PLAIN = join(import.meta.dirname, '../fixtures/registry/plain-tiers.json');
const BUILT_IN = join(import.meta.dirname, '../../registry/registry.json');

/** The customer's plain format: only tiers, with the customer's figures. */
export const plainText = () => readFile(PLAIN, 'utf8');
export const builtInText = () => readFile(BUILT_IN, 'utf8');

/** A file with `content`, removed at the end of the test. */
export async function written(content: string | Uint8Array | object): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'voicefit-registry-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'tiers.json');
  const isRaw = typeof content === 'string' || content instanceof Uint8Array;
  await writeFile(file, isRaw ? content : JSON.stringify(content));
  return file;
}

type Path = readonly [string, ...string[]];

/** The same JSON with one value replaced, or removed if it is `undefined`. */
export function changed(text: string, path: Path, value: unknown): object {
  const content: object = JSON.parse(text);
  const holder = path.slice(0, -1).reduce((object: object, key) => Reflect.get(object, key), content);
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return content;
}
