/**
 * A separate process that lets a voice speak, or times the parts of one: it may crash, block, take too much memory or
 * be killed without harm to the program that serves the user.
 */
import { writeFileSync } from 'node:fs';
import { guardProcess } from '../inference/guard.ts';
import { timeGraphs } from './graph-timing.ts';
import { type FromVoice, MEMORY_NOTE, type SpeakingTask, VoiceTask } from './nouns/voice-protocol.ts';
import { NoVoice, type Runtime, VoiceSession } from './voice-session.ts';

/** How often each number of threads is timed, at most: the median of five is steady within a few percent. */
const ROUNDS = 5;
/** At 4 GB/s of newly touched memory, 100 MB too much. */
const LOOK_EVERY_MS = 25;
/** No round starts later than this, so slow machines measure fewer. */
const ROUNDS_MS = 4_000;

process.once('message', (raw) => void answer(VoiceTask.parse(raw)));
process.on('disconnect', () => process.exit());
// Its parent may have been killed before anybody listened. Electron knows no such state.
if (process.connected === false) process.exit();

async function answer(task: VoiceTask): Promise<void> {
  offerToOomKiller();
  const { mostBytes, mostMs } = task;
  guardProcess({ mostBytes, mostMs, memoryNote: MEMORY_NOTE, lookEveryMs: LOOK_EVERY_MS });
  const runtime = await loadRuntime();
  if (runtime === null) return;
  try {
    if (task.does === 'speak') await speak(runtime, task);
    else await timeGraphs(runtime, task, send);
    const { user, system } = process.cpuUsage();
    await send({ type: 'done', cpuSec: (user + system) / 1e6 });
  } catch (error) {
    if (!(error instanceof NoVoice)) throw error;
    await send({ type: 'flawed', flaw: error.flaw, said: error.message });
  }
}

/** Where memory runs out, Linux ends this process rather than the one that serves the user. */
function offerToOomKiller(): void {
  if (process.platform !== 'linux') return;
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // Some containers forbid it.
  }
}

/** Loaded late, since it cannot be loaded everywhere. */
async function loadRuntime(): Promise<Runtime | null> {
  try {
    // It would leave log files, and wants to report to its makers.
    process.env.ORT_DISABLE_TELEMETRY = '1';
    const runtime = await import('onnxruntime-node');
    // Its warnings are for developers of models.
    runtime.env.logLevel = 'fatal';
    return runtime;
  } catch (error) {
    await send({ type: 'no-runtime', said: error instanceof Error ? error.message : String(error) });
    return null;
  }
}

/** @throws NoVoice */
async function speak(runtime: Runtime, task: SpeakingTask): Promise<void> {
  const sessions: VoiceSession[] = [];
  for (const threads of task.threads) {
    const beganMs = performance.now();
    const session = await VoiceSession.open(runtime, task, threads);
    await send({ type: 'loaded', threads, ms: performance.now() - beganMs });
    const spoken = await sayAll(session, task);
    if (sessions.length === 0)
      await send({ type: 'sound', samples: joined(spoken.map((each) => each.samples)) });
    await send({ type: 'spoken', threads, isWarmUp: true, sentenceMs: spoken.map(({ ms }) => ms) });
    sessions.push(session);
  }
  const beganMs = performance.now();
  for (let round = 0; round < ROUNDS && performance.now() - beganMs < ROUNDS_MS; round++) {
    // In turn, so that whatever disturbs the machine disturbs each of them.
    for (const session of sessions) {
      const spoken = await sayAll(session, task);
      const { threads } = session;
      await send({ type: 'spoken', threads, isWarmUp: false, sentenceMs: spoken.map(({ ms }) => ms) });
    }
  }
}

async function sayAll(session: VoiceSession, { sentences }: SpeakingTask) {
  const spoken: { ms: number; samples: Float32Array }[] = [];
  for (const ids of sentences) spoken.push(await session.say(ids));
  return spoken;
}

function joined(sounds: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(sounds.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const sound of sounds) {
    all.set(sound, at);
    at += sound.length;
  }
  return all;
}

/** Resolves when it has left this process: later, the runtime blocks it, and what is sent would have to wait. */
function send(message: FromVoice): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  process.send?.(message, undefined, undefined, () => resolve());
  return promise;
}
