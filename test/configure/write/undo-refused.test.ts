import { rm, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ConfigChangedSince, ProjectUnusable } from '../../../main/configure/errors.ts';
import { BOTH, ENV, failure, Site } from '../given.ts';

test('undo names no backup that is gone, and a folder that is', async () => {
  await using site = await Site.open();
  const configurator = site.configurator({ files: BOTH });
  const subject = await site.subject();
  const { plan } = await configurator.apply(subject, (await configurator.plan(subject)).id);
  await writeFile(site.env, ENV);
  await rm(plan.changes[0]?.backup ?? '');
  expect(await failure(configurator.undo())).toEqual(new ConfigChangedSince(site.env, null));
  await rm(site.ava.path, { recursive: true });
  expect(await failure(configurator.undo())).toEqual(
    new ProjectUnusable({ code: 'folder-missing', folder: site.ava.path }),
  );
});
