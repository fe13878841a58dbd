import { appendFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { benchmark } from '../../main/benchmark/benchmark.ts';
import type { SpeedProfile } from '../../main/benchmark/nouns/speed-profile.ts';
import { mean, quantile } from '../../main/benchmark/statistics.ts';
import { nodePlatform } from '../../main/platform.ts';
import { type PredictedSpeed, predictSpeed } from '../../main/predict/speed.ts';
import { Backend } from '../../main/probe/nouns/machine.ts';
import { loadRegistry } from '../../registry/load.ts';
import type { LlmModel } from '../../registry/schema.ts';
import { fullSizeModel } from './full-size-model.ts';
import { runForReal, type Truth } from './run-for-real.ts';
import { thisMachine } from './this-machine.ts';
import { compareVoices, printVoices, type VoiceRound } from './voice/compare.ts';
import { withLayers } from './with-layers.ts';

const TIER_AND_OTHER_MODELS = [
  'tinyllama-1.1b-chat-v1.0',
  'phi-3-mini-4k-instruct',
  'llama-2-7b-chat',
  'llama-2-13b-chat',
  'qwen2.5-1.5b-instruct',
  'gemma-3-4b-it',
  'qwen3-4b',
];
/** The llm of a turn: tokens read, then generated. */
const FIRST_PROMPT = 260;
const LATER_PROMPT = 40;
const REPLY = 30;

/** Predicted / true, for each figure that the wizard shows. */
interface Ratios {
  readonly decode: number;
  readonly prefill: number;
  readonly first: number;
  readonly later: number;
  readonly load: number;
  readonly firstLoad: number;
}

interface Found {
  readonly id: string;
  readonly backend: Backend;
  readonly ratios: Ratios[];
  readonly trueTokensPerSec: number[];
  inside: number;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    /** Several are measured by one benchmark, and run one after the other. */
    backend: { type: 'string', multiple: true, default: ['cpu'] },
    /** Only so many layers of each model, at full width: for models larger than the machine. */
    layers: { type: 'string' },
    /** Leaves the voices out. */
    silent: { type: 'boolean', default: false },
    log: { type: 'string' },
  },
});
const registry = await loadRegistry();
const machine = await thisMachine();
const ids = positionals.length > 0 ? positionals : TIER_AND_OTHER_MODELS;
const backends = values.backend.map((name) => Backend.parse(name));
const layers = values.layers === undefined ? null : Number(values.layers);
const found = new Map<string, Found>();
const voiceRounds: VoiceRound[] = [];

for (let round = 0; round < Number(values.rounds); round++) {
  for (const [at, id] of ids.entries()) await compare(id, round, at === 0 && !values.silent);
}
print();

/** @param hears compares voices too: once a round */
async function compare(id: string, round: number, hears: boolean): Promise<void> {
  const listed = registry.models.llm[id];
  if (listed === undefined) throw new Error(`No model ${id} in the registry.`);
  const model = withLayers(listed, layers);
  const task = { signal: new AbortController().signal, report: () => {} };
  const profile = await benchmark({ machine, registry, request: { quick: false } }, nodePlatform, task);
  if (hears) voiceRounds.push(await compareVoices(machine));
  await using whole = await fullSizeModel(id, model);
  for (const backend of backends) await compareOn(backend, { id, model, file: whole.file, profile, round });
}

async function compareOn(backend: Backend, { id, model, file, profile, round }: Comparison): Promise<void> {
  const speed = profile.backends.find((one) => one.backend === backend);
  if (speed === undefined) throw new Error(`${backend} was not measured.`);
  // By the formulas alone: also of models that nobody is shown a prediction of.
  const predicted = predictSpeed(model, speed);
  const truth = await runForReal(file, speed.threads, backend);
  const trueTokensPerSec = 1000 / mean(truth.stepMs);
  const ratios = compareWith(truth, predicted);
  const name = `${id} ${backend}`;
  const entry = found.get(name) ?? { id, backend, ratios: [], trueTokensPerSec: [], inside: 0 };
  const share = trueTokensPerSec / predicted.decodeTokensPerSec;
  if (share >= speed.relativeRange.low && share <= speed.relativeRange.high) entry.inside++;
  entry.ratios.push(ratios);
  entry.trueTokensPerSec.push(trueTokensPerSec);
  found.set(name, entry);
  const figures = Object.entries(ratios).map(([figure, ratio]) => `${figure} ${ratio.toFixed(2)}`);
  const { contended, spread } = profile.noise;
  console.error(
    `round ${round + 1} ${name}: ${figures.join(', ')} (${(profile.durationMs / 1000).toFixed(1)} s, ` +
      `${speed.threads} threads, spread ${spread.toFixed(2)}${contended ? ', contended' : ''})`,
  );
  if (values.log)
    await appendFile(values.log, `${JSON.stringify({ id, layers, backend, truth, profile })}\n`);
}

interface Comparison {
  readonly id: string;
  readonly model: LlmModel;
  readonly file: string;
  readonly profile: SpeedProfile;
  readonly round: number;
}

function compareWith(truth: Truth, predicted: PredictedSpeed): Ratios {
  const { decodeTokensPerSec, prefillTokensPerSec, loadSec } = predicted;
  const reply = (prompt: number) => prompt / prefillTokensPerSec + REPLY / decodeTokensPerSec;
  return {
    decode: (decodeTokensPerSec * mean(truth.stepMs)) / 1000,
    prefill: (prefillTokensPerSec * Math.min(...truth.prefillMs)) / 1000 / 128,
    first: (reply(FIRST_PROMPT) * 1000) / truth.firstMs,
    later: (reply(LATER_PROMPT) * 1000) / truth.laterMs,
    load: ((loadSec ?? 0) * 1000) / truth.loadMs,
    firstLoad: ((loadSec ?? 0) * 1000) / truth.firstLoadMs,
  };
}

/** llmfit's and whichllm's formulas for a CPU of fewer than 8 cores, in tokens per second. */
function llmfit(billions: number): number {
  return (70 / billions) * 1.15 * 0.3;
}
function whichllm(billions: number): number {
  return (18 / billions) * 1.22;
}

function print(): void {
  const table = new Table({
    head: [
      'model',
      'true tok/s',
      'decode',
      'prefill',
      'first',
      'later',
      'load',
      'first load',
      'in range',
      'llmfit',
      'whichllm',
    ],
    style: { head: [], border: [] },
  });
  for (const { id, backend, ratios, trueTokensPerSec, inside } of found.values()) {
    const median = (pick: (one: Ratios) => number) => quantile(ratios.map(pick), 0.5).toFixed(2);
    const truth = quantile(trueTokensPerSec, 0.5);
    const billions = registry.models.llm[id]?.params_billions ?? 1;
    const others = backend === 'cpu' && machine.cpu.usableCores < 8;
    table.push([
      backend === 'cpu' ? id : `${id} on ${backend}`,
      truth.toFixed(1),
      median((one) => one.decode),
      median((one) => one.prefill),
      median((one) => one.first),
      median((one) => one.later),
      median((one) => one.load),
      median((one) => one.firstLoad),
      `${inside}/${ratios.length}`,
      others ? (llmfit(billions) / truth).toFixed(2) : '',
      others ? (whichllm(billions) / truth).toFixed(2) : '',
    ]);
  }
  console.log(
    'Predicted / true, medians of the rounds; the last two columns are the decode speed of other tools.',
  );
  console.log(table.toString());
  if (voiceRounds.length > 0) printVoices(voiceRounds, registry.turn);
}
