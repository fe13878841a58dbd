import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { all, Installed, printed, Site, statesOf, Verified } from '../hosts/terminal/install/site.ts';

/** The registry knows no hash of the language model. */
async function withoutHash(site: Site): Promise<void> {
  const registry = JSON.parse(await readFile(site.registry, 'utf8'));
  registry.models.llm.tiny.sha256 = null;
  registry.models.llm.tiny.md5 = null;
  await writeFile(site.registry, JSON.stringify(registry));
}

test('a damaged file whose hash only the folder knows is found and repaired', async () => {
  await using site = await Site.open();
  await withoutHash(site);
  await site.install(['--yes']);
  await writeFile(site.at('llm/tiny.gguf'), Buffer.alloc(600_000));
  const repaired = await site.run(['verify', '--repair', '--json', '--mirror', site.mirror.url.href]);
  expect(repaired.code).toBe(0);
  expect(printed(Verified, repaired).repair?.fetchedBytes).toBe(600_000);
  const after = await site.run(['verify', '--json']);
  expect(after.code).toBe(0);
  expect(await readFile(site.at('llm/tiny.gguf'))).toEqual(site.mirror.files.get('/tiny.gguf'));
});

test('a file whose hash its host has stated is present the second time', async () => {
  await using site = await Site.open();
  await withoutHash(site);
  const { createHash } = await import('node:crypto');
  site.mirror.lie = ({ path }) => ({
    headers: {
      'x-linked-etag': createHash('sha256')
        .update(site.mirror.files.get(path) ?? '')
        .digest('hex'),
    },
  });
  await site.install(['--yes']);
  const again = printed(Installed, await site.install(['--yes', '--json']));
  expect(statesOf(again)).toEqual(all('present'));
});
