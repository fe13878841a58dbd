import { expect, test } from 'vitest';
import { lookAtProject } from '../../main/configure/look-at-project.ts';
import { Folder } from '../install/given-files.ts';

const LOCAL = 'config/ai-agent.local.yaml';
const BASE = 'config/ai-agent.yaml';
const FIRST = { [BASE]: 'default_provider: openai_realtime\nactive_pipeline: default\n' };
const EXAMPLE = {
  [LOCAL]: '# Local only\n# Copy to config/ai-agent.yaml for that.\nactive_pipeline: local_only\n',
};
const OWN = { [LOCAL]: 'active_pipeline: local_only\n' };
const MERGING = { 'src/config/loaders.py': 'path = "config/ai-agent.local.yaml"\n', 'src/config.py': '' };

test.for<[string, Record<string, string>, string]>([
  [
    'a loader that does not know it, beside an example',
    { ...FIRST, ...EXAMPLE, 'src/config.py': '' },
    'base-file',
  ],
  [
    'a loader that does not know it, though git does',
    { ...FIRST, ...OWN, '.gitignore': LOCAL, 'src/config.py': '' },
    'base-file',
  ],
  ['a loader that merges it', { ...FIRST, ...MERGING }, 'local-file'],
  ['no loader, and git ignores it', { ...FIRST, '.gitignore': LOCAL }, 'local-file'],
  ['an example alone', { ...FIRST, ...EXAMPLE }, 'base-file'],
  ["a user's own file alone", { ...FIRST, ...OWN }, 'local-file'],
  ["a base of today's version alone", { [BASE]: 'config_version: 6\n' }, 'local-file'],
  ['a base of an earlier version alone', { [BASE]: 'config_version: 4\n' }, 'base-file'],
  ['no configuration yet', { 'docker-compose.yml': '' }, 'local-file'],
])('the file that a version reads last is known by %s', async ([, files, layout]) => {
  await using ava = await Folder.make();
  for (const [path, text] of Object.entries(files)) await ava.write(path, text);
  expect((await lookAtProject(ava.path)).project).toMatchObject({ layout });
});

test('an example that the version never reads cannot stand in the way', async () => {
  await using ava = await Folder.make();
  await ava.write(BASE, FIRST[BASE] ?? '');
  await ava.write(LOCAL, '# Copy to config/ai-agent.yaml\na: [\n');
  expect((await lookAtProject(ava.path)).project.local).toBeNull();
});
