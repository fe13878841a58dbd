import { readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { printed, Site } from './site.ts';

const item = z.object({ kind: z.string(), path: z.string(), bytes: z.number() });
const Cleaned = z.object({
  items: z.array(item),
  hasChoice: z.boolean(),
  kept: z.object({ count: z.number(), bytes: z.number() }),
  removed: z
    .object({ removedBytes: z.number(), items: z.array(item.extend({ state: z.string() })) })
    .nullable(),
});

const pathsOf = ({ items }: { items: readonly { path: string }[] }) => items.map(({ path }) => path).sort();

/** Everything is installed, and beside it lie a leftover and a file of the user. */
async function installed(): Promise<Site> {
  const site = await Site.open();
  await site.bring();
  await writeFile(site.at('llm/other.gguf.partial'), 'half');
  await writeFile(site.at('llm/other.gguf.partial.journal'), '{}');
  await writeFile(site.at('llm/mine.gguf'), 'mine');
  return site;
}

async function chooseCloud(site: Site): Promise<void> {
  const file = `${site.voicefit.home}/state.json`;
  const models = { stt: 'vosk-tiny', llm: null, tts: null };
  const choice = { tier: 'CLOUD', pipeline: 'hybrid_support', models, forced: false };
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), choice }));
}

test('without a choice only leftovers are listed, and it says how to choose; nothing is removed', async () => {
  await using site = await installed();
  const { code, stdout } = await site.run(['clean']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/llm\/other\.gguf\.partial +0\.004 kB +unfinished download/);
  expect(stdout).not.toContain('tiny.gguf');
  expect(stdout).toContain('No choice is stored, so all models stay.');
  expect(stdout).toContain('voicefit recommend --choose');
  expect(stdout).toContain('1 file (0.004 kB) is not from Voicefit, and stays.');
  expect(await readdir(site.at('llm'))).toEqual([
    'mine.gguf',
    'other.gguf.partial',
    'other.gguf.partial.journal',
    'tiny.gguf',
  ]);
});

test('what no choice needs is listed, and exactly that is removed with --yes', async () => {
  await using site = await installed();
  await chooseCloud(site);
  const listed = printed(Cleaned, await site.run(['clean', '--json']));
  expect(pathsOf(listed)).toEqual([
    'llm/other.gguf.partial',
    'llm/other.gguf.partial.journal',
    'llm/tiny.gguf',
    'tts/voice.onnx',
    'tts/voice.onnx.json',
  ]);
  expect(listed).toMatchObject({ hasChoice: true, kept: { count: 1, bytes: 4 }, removed: null });

  const outcome = await site.run(['clean', '--yes', '--json']);
  expect(outcome.code).toBe(0);
  const { removed } = printed(Cleaned, outcome);
  expect(pathsOf(removed ?? { items: [] })).toEqual(pathsOf(listed));
  expect(removed?.removedBytes).toBe(listed.items.reduce((sum, { bytes }) => sum + bytes, 0));
  expect(await readdir(site.at('llm'))).toEqual(['mine.gguf']);
  expect(await readdir(site.at('tts'))).toEqual([]);
  expect(String(await readFile(site.at('stt/vosk-tiny/am/final.mdl')))).toBe('model');

  const again = await site.run(['clean', '--yes', '--lang', 'de']);
  expect(again).toMatchObject({ code: 0, stderr: '' });
  expect(again.stdout).toMatch(/^In .* lässt sich nichts entfernen\./);
});
