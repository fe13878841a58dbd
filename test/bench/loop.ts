/**
 * How long the host that serves the wizard is blocked while it measures: the delay of its event loop during
 * whole benchmarks, with a tab that watches. Prints each run, and the median of their p99.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createRouterClient } from '@orpc/server';
import { BrowserHost } from '../../main/hosts/browser/browser-host.ts';
import { nodePlatform } from '../../main/platform.ts';
import { createSetup } from '../../main/setup.ts';
import { enter } from '../hosts/browser/command.ts';

const LIMIT_MS = 50;
const RUNS = 5;
const RESOLUTION_MS = 1;
const MS = 1e6;

const [link] = process.argv.slice(2);
if (link === undefined) await measureHost();
else await watchAsTab(new URL(link));

async function measureHost(): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'voicefit-loop-'));
  const router = await createSetup({ platform: nodePlatform, homeFolder: home });
  const pagesFolder = join(import.meta.dirname, '../../out/renderer');
  await using host = await BrowserHost.start({ router, pagesFolder, port: 0 });
  const tab = fork(import.meta.filename, [host.newLink()]);
  await once(tab, 'message');
  const setup = createRouterClient(router);
  await setup.probe.run();

  const p99s: number[] = [];
  for (let run = 1; run <= RUNS; run++) {
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    delay.enable();
    const { noise } = await setup.benchmark.run({ quick: false });
    delay.disable();
    const [p50, p99, max] = [delay.percentile(50), delay.percentile(99), delay.max].map((ns) => ns / MS);
    p99s.push(p99 ?? 0);
    const busy = noise.contended ? ', contended' : '';
    console.log(
      `run ${run}: p50 ${p50?.toFixed(1)} ms, p99 ${p99?.toFixed(1)} ms, max ${max?.toFixed(1)} ms${busy}`,
    );
  }
  const median = p99s.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)];
  console.log(`p99, median of ${RUNS}: ${median?.toFixed(1)} ms (aim: under ${LIMIT_MS} ms)`);
  tab.kill();
  await rm(home, { recursive: true, force: true });
}

/** Follows the state over the socket, as an open tab does. */
async function watchAsTab(address: URL): Promise<void> {
  const setup = await enter(address);
  const states = await setup.steps.watch();
  process.send?.('watching');
  for await (const _state of states);
}
