/**
 * Is the true speed inside our range? Half of the runs on the machine as it is, half with every core kept
 * busy by other processes. (The event loop is measured by `loop.ts`: its timer wakes threads, and so shortens
 * their waits.) `npm run bench:range -- [--runs 20] [--model ID]`
 */
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { benchmark } from '../../main/benchmark/benchmark.ts';
import { mean } from '../../main/benchmark/statistics.ts';
import { nodePlatform } from '../../main/platform.ts';
import { loadRegistry } from '../../registry/load.ts';
import { fullSizeModel } from './full-size-model.ts';
import { runForReal } from './run-for-real.ts';
import { thisMachine } from './this-machine.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    model: { type: 'string', default: 'tinyllama-1.1b-chat-v1.0' },
  },
});
const runs = Number(values.runs);
const registry = await loadRegistry();
const machine = await thisMachine();
const model = registry.models.llm[values.model];
if (model === undefined) throw new Error(`No model ${values.model} in the registry.`);
await using whole = await fullSizeModel(values.model, model);
let inside = 0;
let judgedRight = 0;

for (let run = 0; run < runs; run++) {
  const busy = run % 2 === 1;
  const others = busy ? keepCoresBusy(machine.cpu.usableCores) : [];
  if (busy) await wait(500);
  try {
    const task = { signal: new AbortController().signal, report: () => {} };
    const profile = await benchmark({ machine, registry, request: { quick: false } }, nodePlatform, task);
    const predicted = profile.models.find(({ id, backend }) => id === values.model && backend === 'cpu');
    const truth = await runForReal(whole.file, predicted?.threads ?? 1);
    const tokensPerSec = 1000 / mean(truth.stepMs);
    const { low = 0, high = 0 } = predicted?.range ?? {};
    const hit = tokensPerSec >= low && tokensPerSec <= high;
    inside += hit ? 1 : 0;
    judgedRight += profile.noise.contended === busy ? 1 : 0;
    console.log(
      `run ${run + 1} ${busy ? 'busy ' : 'quiet'}: range ${low.toFixed(1)}-${high.toFixed(1)}, true ${tokensPerSec.toFixed(1)}` +
        `${hit ? '' : ' OUTSIDE'}, ${profile.noise.contended ? 'contended' : 'calm'}, ` +
        `${(profile.durationMs / 1000).toFixed(1)} s`,
    );
  } finally {
    for (const other of others) other.kill('SIGKILL');
  }
}
console.log(`inside the range: ${inside} of ${runs}; judged correctly: ${judgedRight} of ${runs}`);

/** They end by themselves when this script is killed. */
function keepCoresBusy(cores: number) {
  const work = 'const end = Date.now() + 180_000; while (Date.now() < end) Math.sqrt(Math.random());';
  return Array.from({ length: cores }, () => spawn(process.execPath, ['-e', work], { stdio: 'ignore' }));
}
