/**
 * Fetches files from a mirror as `install` does, in a process that may be killed or measured.
 * Argument: JSON with the mirror, the folder, and of each file its path, bytes and hash.
 */
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { z } from 'zod';
import { fetchFile } from '../../main/install/fetch/fetch-file.ts';
import { FetchingFiles, type Outcome } from '../../main/install/fetch/fetch-files.ts';
import { Hasher } from '../../main/install/hash/hasher.ts';
import { networkOf } from '../../main/network.ts';
import { nodePlatform } from '../../main/platform.ts';

export const Order = z.object({
  mirror: z.url(),
  folder: z.string(),
  /** Connections per file, all files at once; `null`: as `install` decides. */
  lanes: z.int().nullable(),
  files: z.array(z.object({ path: z.string(), bytes: z.int(), sha256: z.string() })),
});
export type Order = z.infer<typeof Order>;

/** As `install` does. */
async function tuned(): Promise<Outcome[]> {
  using fetching = new FetchingFiles(wanted, tools);
  return await fetching.all();
}

async function withLanes(count: number): Promise<Outcome[]> {
  const onLanes = (lanes: { add(): boolean }) =>
    setImmediate(() => {
      for (let added = 1; added < count; added++) lanes.add();
    });
  return Promise.all(
    wanted.map((each) => fetchFile(each, { ...tools, onLanes }).then((fetched) => ({ fetched }))),
  );
}

const order = Order.parse(JSON.parse(process.argv[2] ?? ''));
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const hasher = new Hasher(nodePlatform);
const wanted = order.files.map(({ path, bytes, sha256 }) => ({
  address: { url: new URL(path, order.mirror), token: null, mayBeHttp: true },
  target: join(order.folder, path.slice(1)),
  file: path.slice(1),
  bytes,
  hash: { algorithm: 'sha256', value: sha256 } as const,
}));
const tools = { network: networkOf(process.env), hasher, signal: new AbortController().signal };
const outcomes = await (order.lanes === null ? tuned() : withLanes(order.lanes));
delay.disable();
for (const outcome of outcomes) if ('error' in outcome) console.error(String(outcome.error));
const usage = process.resourceUsage();
console.log(
  JSON.stringify({
    failed: outcomes.filter((outcome) => 'error' in outcome).length,
    p99Ms: delay.percentile(99) / 1e6,
    peakMb: usage.maxRSS / 1024,
    cpuSec: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
  }),
);
process.exit();
