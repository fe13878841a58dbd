/** Run by killed.test.ts as a process of its own: a download that gets as far as it is told, and never ends. */
import { nodePlatform } from '../../main/platform.ts';
import { openContext } from '../../main/setup.ts';
import { fetched } from './given.ts';

const [homeFolder, fetchedBytes] = process.argv.slice(2);
const { steps } = await openContext({ platform: nodePlatform, homeFolder });
await steps.run('install', async ({ report }) => {
  report(fetched(Number(fetchedBytes)));
  await new Promise(() => setInterval(() => {}, 1000));
});
