/**
 * How fast `voicefit install` is, from its start to its end, beside curl followed by sha256sum: from a mirror on this
 * machine, and from one that gives each connection 20 MB/s, beside a single curl. Runs are interleaved; prints each, and
 * the medians. Needs a build.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import builtIn from '../../registry/registry.json' with { type: 'json' };
import { BigMirror } from './big-mirror.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    mb: { type: 'string', default: '2000' },
    /** Only one of the two mirrors. */
    only: { type: 'string' },
  },
});
const RUNS = Number(values.runs);
const BYTES = Number(values.mb) * 1e6;
const SLOW_BYTES_PER_SEC = 20e6;
const PATH = '/model.gguf';

const VOICEFIT = join(import.meta.dirname, '../../out/main/voicefit.js');
const NOTE_USAGE = join(import.meta.dirname, 'note-usage.ts');
const Usage = z.object({ p99Ms: z.number(), peakMb: z.number() });

await using mirror = new BigMirror();
const url = await mirror.start();
mirror.files.set(PATH, BYTES);
const sha256 = mirror.sha256(PATH);
const folder = await mkdtemp(join(tmpdir(), 'voicefit-speed-'));
const registry = await writeRegistry();
try {
  if (values.only !== 'slow')
    await compare('as fast as it can', null, ['curl -sS -o "$FILE" "$URL"', 'sha256sum "$FILE"'], 0.9);
  if (values.only !== 'fast')
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

/** The whole command, of a user who has installed nothing yet. */
async function fetchOnce(): Promise<{ sec: number; p99Ms: number; peakMb: number }> {
  const usage = join(folder, 'usage.json');
  const home = join(folder, 'home');
  const env = {
    ...process.env,
    VOICEFIT_HOME: home,
    NODE_OPTIONS: `--import ${NOTE_USAGE}`,
    NOTE_USAGE: usage,
  };
  const args = ['--registry', registry, 'install', '--model', 'big', '--mirror', url.href, '--yes', '--json'];
  const began = performance.now();
  const child = spawn(process.execPath, [VOICEFIT, ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  const [code] = await once(child, 'exit');
  const sec = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`voicefit install ended with ${code}.`);
  await rm(home, { recursive: true });
  return { sec, ...Usage.parse(JSON.parse(await readFile(usage, 'utf8'))) };
}

/** A registry whose only tier needs the one file. */
async function writeRegistry(): Promise<string> {
  const like = builtIn.models.llm['tinyllama-1.1b-chat-v1.0'];
  const own = {
    url: `https://models.example${PATH}`,
    bytes: BYTES,
    sha256,
    md5: null,
    file_name: 'big.gguf',
  };
  const requirements = { min_ram_gb: 1, min_cpu_cores: 1 };
  const tier = (llm: { name: string } | null) => ({ requirements, models: { stt: null, llm, tts: null } });
  const expectations = { stt_latency_sec: 1, llm_latency_sec: 2, tts_latency_sec: 1 };
  const tiers = { CLOUD: tier(null), BIG: { ...tier({ name: 'big.gguf' }), expectations } };
  const models = { ...builtIn.models, llm: { ...builtIn.models.llm, big: { ...like, ...own } } };
  const file = join(folder, 'registry.json');
  await writeFile(file, JSON.stringify({ tiers, models }));
  return file;
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
