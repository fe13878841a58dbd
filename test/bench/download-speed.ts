/**
 * How fast a download is, with its hash, beside curl followed by sha256sum: from a mirror on this machine, and from one
 * that gives each connection 20 MB/s, beside a single curl. Runs are interleaved; prints each, and the medians.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { BigMirror } from './big-mirror.ts';
import type { Order } from './fetching.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, mb: { type: 'string', default: '2000' } },
});
const RUNS = Number(values.runs);
const BYTES = Number(values.mb) * 1e6;
const SLOW_BYTES_PER_SEC = 20e6;
const PATH = '/model.gguf';

const Usage = z.object({ failed: z.literal(0), p99Ms: z.number(), peakMb: z.number() });

await using mirror = new BigMirror();
const url = await mirror.start();
mirror.files.set(PATH, BYTES);
const sha256 = mirror.sha256(PATH);
const folder = await mkdtemp(join(tmpdir(), 'voicefit-speed-'));
try {
  await compare('as fast as it can', null, ['curl -sS -o "$FILE" "$URL"', 'sha256sum "$FILE"'], 0.9);
  await compare('20 MB/s per connection', SLOW_BYTES_PER_SEC, ['curl -sS -o "$FILE" "$URL"'], 3);
} finally {
  await rm(folder, { recursive: true });
}

async function compare(title: string, rate: number | null, theirs: string[], aim: number): Promise<void> {
  mirror.bytesPerSecPerConnection = rate;
  const ratios: number[] = [];
  for (let run = 1; run <= RUNS; run++) {
    const ours = await fetchOnce();
    const theirSec = await shell(theirs.join(' && '));
    ratios.push(theirSec / ours.sec);
    console.log(
      `${title}, run ${run}: ours ${ours.sec.toFixed(1)} s (p99 of the event loop ${ours.p99Ms.toFixed(1)} ms, ` +
        `peak ${ours.peakMb.toFixed(0)} MB), theirs ${theirSec.toFixed(1)} s, ratio ${(theirSec / ours.sec).toFixed(2)}`,
    );
  }
  const median = ratios.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)];
  console.log(`${title}: ${median?.toFixed(2)} times theirs, median of ${RUNS} (aim: at least ${aim})`);
}

async function fetchOnce(): Promise<{ sec: number; p99Ms: number; peakMb: number }> {
  const order: Order = {
    mirror: url.href,
    folder,
    lanes: null,
    files: [{ path: PATH, bytes: BYTES, sha256 }],
  };
  const began = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'fetching.ts'), JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const printed = await text(child.stdout);
  const sec = (performance.now() - began) / 1000;
  await rm(join(folder, PATH));
  return { sec, ...Usage.parse(JSON.parse(printed)) };
}

async function shell(command: string): Promise<number> {
  const began = performance.now();
  const env = { ...process.env, FILE: join(folder, 'curl'), URL: new URL(PATH, url).href };
  const child = spawn('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'], env });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${command} ended with ${code}.`);
  await rm(env.FILE);
  return (performance.now() - began) / 1000;
}
