/**
 * A separate process that loads llama.cpp: it may crash, block or be killed without harm to the program that
 * serves the user.
 */
import { getLlama } from 'node-llama-cpp';
import { withoutBindingTest } from './binding-test.ts';
import { chatPrompt } from './chat-prompt.ts';
import { guardProcess } from './guard.ts';
import { LlamaSession } from './llama-session.ts';
import { type Answer, type Command, type FromWorker, SILENCE_LIMIT_MS, ToWorker } from './nouns/protocol.ts';
import { touchMemory } from './touch-memory.ts';

/** Left behind no longer than a few seconds, and not felt while something is timed. */
const LOOK_EVERY_MS = 2_000;

const session = new LlamaSession(
  (options) => withoutBindingTest(() => getLlama(options)),
  (message) => send({ type: 'complaint', message }),
  chatPrompt,
);
let lastHeardMs = performance.now();
let queue = Promise.resolve();

process.on('message', (raw) => {
  lastHeardMs = performance.now();
  const message = ToWorker.parse(raw);
  if (message.type === 'command') queue = queue.then(() => answer(message.id, message.command));
});
process.on('disconnect', () => process.exit());
guardProcess({ lookEveryMs: LOOK_EVERY_MS });
// It may have been killed while llama.cpp was loaded; then nobody disconnects any more. Electron knows no such state.
if (process.connected === false) process.exit();
setInterval(() => {
  if (performance.now() - lastHeardMs > SILENCE_LIMIT_MS) process.exit();
}, SILENCE_LIMIT_MS / 4);

async function answer(id: number, command: Command): Promise<void> {
  try {
    send({ type: 'answer', id, value: await run(id, command) });
  } catch (error) {
    send({ type: 'failure', id, message: error instanceof Error ? error.message : String(error) });
  }
}

function run(id: number, command: Command): Promise<unknown> {
  switch (command.kind) {
    case 'open':
      return session.open(command);
    case 'load':
      return session.load(command);
    case 'context':
      return session.context(command);
    case 'prefill':
      return session.prefill(command);
    case 'decode':
      return session.decode(command);
    case 'prompt':
      return session.prompt(command);
    case 'answer':
      return session.answer(command, (text) => send({ type: 'text', id, text }));
    case 'touch':
      return touched(command);
    case 'usage':
      return usage();
    case 'free':
      return session.free();
  }
}

async function touched(limits: Extract<Command, { kind: 'touch' }>): Promise<Answer<'touch'>> {
  return { bytesPerSec: touchMemory(limits) };
}

async function usage(): Promise<Answer<'usage'>> {
  const { user, system } = process.cpuUsage();
  const KIB = 1024;
  return { cpuSec: (user + system) / 1e6, peakBytes: process.resourceUsage().maxRSS * KIB };
}

function send(message: FromWorker): void {
  process.send?.(message);
}
