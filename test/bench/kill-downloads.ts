/**
 * Kills a download at random moments, with one and with four connections per file, until all of it has arrived.
 * Prints how many bytes were sent more than once, per kill and connection, and whether all hashes are right.
 */

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { BigMirror } from './big-mirror.ts';
import type { Order } from './fetching.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, mb: { type: 'string', default: '1024' } },
});
const KILLS = Number(values.kills);
const FILES = 4;
const FILE_BYTES = Math.floor((Number(values.mb) * 1024 * 1024) / FILES) + 4321;
/** A process lives about so long; the throttle makes the download last longer than all of them. */
const LIFE_MS = { least: 600, most: 2_600 };
const START_MS = 300;

await using mirror = new BigMirror();
const url = await mirror.start();
for (let file = 0; file < FILES; file++) mirror.files.set(`/model-${file}.gguf`, FILE_BYTES);
const files = [...mirror.files].map(([path, bytes]) => ({ path, bytes, sha256: mirror.sha256(path) }));
await killAll('one connection per file', 1);
await killAll('four connections per file', 4);

async function killAll(title: string, lanes: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'voicefit-kills-'));
  const order: Order = { mirror: url.href, folder, lanes, files };
  const connections = FILES * lanes;
  const wholeSec = ((KILLS + 5) * (LIFE_MS.least + LIFE_MS.most - 2 * START_MS)) / 2000;
  mirror.bytesPerSecPerConnection = (FILES * FILE_BYTES) / wholeSec / connections;
  mirror.sentBytes = 0;
  let kills = 0;
  let exitCode: number | null = null;
  while (exitCode === null) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'fetching.ts'), JSON.stringify(order)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const exited = once(child, 'exit');
    if (kills < KILLS) {
      await Promise.race([exited, sleep(LIFE_MS.least + Math.random() * (LIFE_MS.most - LIFE_MS.least))]);
      if (child.exitCode === null) kills += 1;
      child.kill('SIGKILL');
    } else {
      mirror.bytesPerSecPerConnection = null;
    }
    await exited;
    exitCode = child.exitCode;
  }
  const extraMib = (mirror.sentBytes - FILES * FILE_BYTES) / 1024 / 1024;
  const right = (
    await Promise.all(files.map(async ({ path, sha256 }) => (await hashOf(join(folder, path))) === sha256))
  ).filter(Boolean);
  console.log(
    `${title}: ${kills} kills, ${extraMib.toFixed(1)} MiB sent again, ` +
      `${(extraMib / kills / connections).toFixed(3)} MiB per kill and connection; ${right.length} of ${FILES} hashes right`,
  );
  await rm(folder, { recursive: true });
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
