import { rm } from 'node:fs/promises';
import { isContended, watchContention } from '../../contention.ts';
import { SetupError } from '../../nouns/setup-error.ts';
import type { Platform } from '../../platform.ts';
import { PIPER_SHAPES, type PiperShape } from '../../predict/piper-shape.ts';
import { decoderWork, flowWork } from '../../predict/voice-work.ts';
import type { Machine } from '../../probe/nouns/machine.ts';
import type { TimedGraph, TimingTask } from '../../speech/nouns/voice-protocol.ts';
import type { Graph } from '../../speech/onnx/graph.ts';
import { inSpeechProcess, type News } from '../../speech/speech-process.ts';
import type { Task } from '../../steps/nouns/task.ts';
import type { VoiceShape, VoiceSpeed } from '../nouns/speed-profile.ts';
import type { Span } from '../progress.ts';
import { SyntheticFolder } from '../synthetic-folder.ts';
import { decoderGraph } from './decoder-graph.ts';
import { flowGraph } from './flow-graph.ts';
import { FLOW_GRAPH, type Run, voiceSpeedsOf } from './voice-figures.ts';

/** All of it, writing the graphs and starting the process included. */
const LONGEST_MS = 3_000;
/** The process starts, loads the runtime, and ends. */
const AROUND_MS = 500;
/** What its last run may take longer than was guessed. */
const PATIENCE_MS = 300;
/** All files at once: the flow, and both decoders. */
const FILES_BYTES = 95e6;
/** Of the process: each session holds its weights, while one is opened they are there twice. */
const PROCESS_BYTES = 350e6;
const MOST_PROCESS_BYTES = 2e9;

interface Circumstances {
  readonly machine: Machine;
  readonly platform: Platform;
  readonly task: Task<'benchmark'>;
  /** The share of the whole benchmark that this takes. */
  readonly span: Span;
  /** The shapes to run, by default those of Piper's voices. */
  readonly shapes?: Readonly<Record<VoiceShape, PiperShape>>;
  /** All of it ends after so long, with what was measured until then. */
  readonly longestMs?: number;
}

/**
 * How fast the parts of Piper's voices run here, on graphs of their shapes with random weights: within 3 s. None where
 * voices cannot run, or too little memory is free for it: that is no failure of a benchmark.
 * @throws the signal's reason when cancelled
 */
export async function measureVoices(circumstances: Circumstances): Promise<VoiceSpeed[]> {
  const { availableBytes, usableBytes } = circumstances.machine.memory;
  if (Math.min(availableBytes, usableBytes) < FILES_BYTES + PROCESS_BYTES) return [];
  try {
    return await measure(circumstances);
  } catch (error) {
    if (!(error instanceof SetupError) || circumstances.task.signal.aborted) throw error;
    return [];
  }
}

async function measure({ machine, platform, task, span, ...given }: Circumstances): Promise<VoiceSpeed[]> {
  const { shapes = PIPER_SHAPES, longestMs = LONGEST_MS } = given;
  const startedMs = performance.now();
  const { signal } = task;
  const spentMs = () => performance.now() - startedMs;
  const report = () => {
    const share = Math.min(1, spentMs() / longestMs);
    task.report({
      fraction: span.from + share * (span.to - span.from),
      activity: { code: 'measuring-voices' },
    });
  };
  report();
  await using folder = await SyntheticFolder.make(FILES_BYTES);
  const timing = await timingTask(folder, { machine, shapes, longestMs, signal });
  const runs: Run[] = [];
  const hear = (news: News) => {
    if (news.type === 'opened') forget(news, timing);
    if (news.type !== 'ran') return;
    runs.push(news);
    report();
  };
  const others = await watchContention();
  // On a very busy machine writing alone has taken the time: then one run is tried, or none.
  const leftMs = Math.max(0, longestMs - spentMs());
  const outcome = await inSpeechProcess(
    platform,
    { ...timing, budgetMs: Math.max(1, leftMs - AROUND_MS) },
    { signal, limitMs: leftMs + PATIENCE_MS, hear },
  );
  if (outcome.type !== 'done' && outcome.type !== 'limit') return [];
  const cores = { threads: Math.max(...timing.threads), logicalCores: machine.cpu.logicalCores };
  // A process that had to be stopped does not say what it took itself; with eight others on two cores it came to that.
  const contended = outcome.type === 'limit' || isContended(await others(outcome.cpuSec), cores);
  return voiceSpeedsOf(runs, ['medium', 'high'], contended);
}

/** Writes the graphs, the cheapest first. */
async function timingTask(
  folder: SyntheticFolder,
  {
    machine,
    shapes,
    longestMs,
    signal,
  }: Required<Pick<Circumstances, 'machine' | 'shapes' | 'longestMs'>> & {
    readonly signal: AbortSignal;
  },
): Promise<TimingTask> {
  const { medium, high } = shapes;
  const written = async (name: string, graph: Graph, { hidden }: PiperShape, multiplyAdds: number) => {
    const modelFile = await folder.writeGraph(name, graph, signal);
    return { name, modelFile, channels: hidden, multiplyAdds } satisfies TimedGraph;
  };
  return {
    does: 'time-graphs',
    graphs: [
      await written(FLOW_GRAPH, flowGraph(medium), medium, flowWork(medium)),
      await written('medium', decoderGraph(medium), medium, decoderWork(medium)),
      await written('high', decoderGraph(high), high, decoderWork(high)),
    ],
    threads: machine.cpu.usableCores >= 2 ? [1, 2] : [1],
    budgetMs: longestMs,
    mostBytes: MOST_PROCESS_BYTES,
    mostMs: 2 * longestMs,
  };
}

/** Once the last session has read a file, it goes; on Windows the folder's removal takes what is still open. */
function forget(
  { graph, threads }: Extract<News, { type: 'opened' }>,
  { graphs, threads: all }: TimingTask,
): void {
  const file = graphs.find(({ name }) => name === graph)?.modelFile;
  if (file === undefined || threads !== all.at(-1)) return;
  rm(file, { force: true }).catch(() => {});
}
