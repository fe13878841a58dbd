import type { InferenceSession } from 'onnxruntime-node';
import type { FromVoice, TimedGraph, TimingTask } from './nouns/voice-protocol.ts';
import { NoVoice, openModel, type Runtime } from './voice-session.ts';

/** Tells the parent; resolves when it has left this process. */
type Send = (message: FromVoice) => Promise<void>;

/** The median of five runs is steady within a few percent; later ones rarely change it. */
const MOST_ROUNDS = 5;
/** As many as the lengths of the runs are chosen for: more follow if there is time. */
const PLANNED_ROUNDS = 3;
/** A second of speech and more: on two slow cores a large decoder takes 12 % more per frame at 48, and 20 % at 24. */
const MOST_FRAMES = 96;
/** Rather a round less than runs that are shorter than this. */
const ENOUGH_FRAMES = 32;
/** Fewer, and what a run costs however short it is counts too much. */
const FEWEST_FRAMES = 6;
const WARM_UP_FRAMES = 16;
/** What the warm-up of one graph may take of the time that is left. */
const WARM_UP_SHARE = 0.12;

/**
 * Runs graphs with each number of threads, in turn, so that what disturbs the machine disturbs all of them. How long it takes
 * is known after the first graph: on slow machines runs are shorter and fewer, and the costly graphs get only the number of
 * threads that was faster before. Each graph runs at least once beside its warm-up; the numbers of threads that turned out
 * slower, only once.
 * @throws NoVoice if a graph cannot be run, or answers with numbers that are not finite
 */
export async function timeGraphs(runtime: Runtime, task: TimingTask, send: Send): Promise<void> {
  const endMs = performance.now() + task.budgetMs;
  const opened = await openAll(runtime, task, endMs, send);
  const fast = fastestOf(opened);
  for (const graph of opened) {
    if (
      !fast.includes(graph) &&
      graph.msPerFrame * WARM_UP_FRAMES < (endMs - performance.now()) * WARM_UP_SHARE
    )
      await graph.run(WARM_UP_FRAMES, false, send);
  }
  const leftMs = endMs - performance.now();
  const frames = framesOf(fast, leftMs);
  let roundMs = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (round > 0 && performance.now() + roundMs > endMs) return;
    const beganMs = performance.now();
    for (const [graph, count] of frames) await graph.run(count, false, send);
    roundMs = performance.now() - beganMs;
  }
}

/** Each graph with the number of threads that was fastest, the cheapest first. */
function fastestOf(opened: readonly OpenGraph[]): OpenGraph[] {
  const bySpeed = opened.toSorted((one, other) => one.msPerFrame - other.msPerFrame);
  return bySpeed.filter((graph, at) => bySpeed.findIndex(({ name }) => name === graph.name) === at);
}

/** How many frames each is run on: an equal share of a round's time; what the cheap ones do not need is the others'. */
function framesOf(graphs: readonly OpenGraph[], leftMs: number): ReadonlyMap<OpenGraph, number> {
  const enoughMs = graphs.reduce((sum, { msPerFrame }) => sum + msPerFrame * ENOUGH_FRAMES, 0);
  const rounds = Math.max(1, Math.min(PLANNED_ROUNDS, Math.floor(leftMs / enoughMs)));
  let roundMs = leftMs / rounds;
  return new Map(
    graphs.map((graph, at) => {
      const count = within(roundMs / (graphs.length - at) / graph.msPerFrame, MOST_FRAMES);
      roundMs = Math.max(0, roundMs - count * graph.msPerFrame);
      return [graph, count];
    }),
  );
}

async function openAll(
  runtime: Runtime,
  { graphs, threads }: TimingTask,
  endMs: number,
  send: Send,
): Promise<OpenGraph[]> {
  const opened: OpenGraph[] = [];
  for (const graph of graphs) {
    for (const count of threadsFor(graph, threads, opened, endMs - performance.now())) {
      const next = await OpenGraph.open(runtime, graph, count, send);
      await next.run(warmUpFrames(graph, count, opened, endMs - performance.now()), true, send);
      opened.push(next);
    }
  }
  return opened;
}

/** Only the fastest number so far, if this graph with all of them would take most of the time that is left. */
function threadsFor(
  graph: TimedGraph,
  threads: readonly number[],
  opened: readonly OpenGraph[],
  leftMs: number,
): readonly number[] {
  const guesses = threads.map((count) => ({ count, ms: guessedMsPerFrame(graph, count, opened) ?? 0 }));
  const allMs = guesses.reduce((sum, { ms }) => sum + ms, 0) * (FEWEST_FRAMES + ENOUGH_FRAMES);
  if (allMs < leftMs) return threads;
  const [fastest] = guesses.toSorted((one, other) => one.ms - other.ms);
  return fastest === undefined ? threads : [fastest.count];
}

function warmUpFrames(
  graph: TimedGraph,
  threads: number,
  opened: readonly OpenGraph[],
  leftMs: number,
): number {
  const guess = guessedMsPerFrame(graph, threads, opened);
  return guess === null ? WARM_UP_FRAMES : within((leftMs * WARM_UP_SHARE) / guess, WARM_UP_FRAMES);
}

/** By what the last one took with as many threads: time grows with the multiply-adds. `null`: it is the first. */
function guessedMsPerFrame(
  { multiplyAdds }: TimedGraph,
  threads: number,
  opened: readonly OpenGraph[],
): number | null {
  const known = opened.findLast((each) => each.threads === threads) ?? opened.at(-1);
  return known === undefined ? null : (known.msPerFrame * multiplyAdds) / known.multiplyAdds;
}

function within(frames: number, most: number): number {
  return Math.max(FEWEST_FRAMES, Math.min(most, Math.floor(frames)));
}

/** A graph that is ready to run with some number of threads. */
class OpenGraph {
  readonly threads: number;
  /** As last seen. */
  msPerFrame = 0;
  readonly #runtime: Runtime;
  readonly #session: InferenceSession;
  readonly #graph: TimedGraph;

  private constructor(runtime: Runtime, session: InferenceSession, graph: TimedGraph, threads: number) {
    this.#runtime = runtime;
    this.#session = session;
    this.#graph = graph;
    this.threads = threads;
  }

  get name(): string {
    return this.#graph.name;
  }

  get multiplyAdds(): number {
    return this.#graph.multiplyAdds;
  }

  /** @throws NoVoice */
  static async open(runtime: Runtime, graph: TimedGraph, threads: number, send: Send): Promise<OpenGraph> {
    const beganMs = performance.now();
    const session = await openModel(runtime, graph.modelFile, threads);
    await send({ type: 'opened', graph: graph.name, threads, ms: performance.now() - beganMs });
    return new OpenGraph(runtime, session, graph, threads);
  }

  /** Runs it once on so many frames of noise, and tells how long that took. @throws NoVoice */
  async run(frames: number, isWarmUp: boolean, send: Send): Promise<void> {
    const { name, channels } = this.#graph;
    const data = Float32Array.from({ length: channels * frames }, () => Math.random() * 2 - 1);
    const input = new this.#runtime.Tensor('float32', data, [1, channels, frames]);
    const [inputName = ''] = this.#session.inputNames;
    const [outputName = ''] = this.#session.outputNames;
    const beganMs = performance.now();
    const outputs = await this.#session.run({ [inputName]: input }).catch((error: unknown) => {
      throw new NoVoice('wrong-inputs', error instanceof Error ? error.message : String(error));
    });
    const ms = performance.now() - beganMs;
    const output = outputs[outputName]?.data;
    if (!(output instanceof Float32Array) || !output.every(Number.isFinite))
      throw new NoVoice('not-finite-sound', name);
    this.msPerFrame = ms / frames;
    await send({ type: 'ran', graph: name, threads: this.threads, isWarmUp, frames, ms });
  }
}
