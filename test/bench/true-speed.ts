/**
 * The true speed that predictions are compared with: a full-size model file, run by node-llama-cpp's own
 * completion in a separate process. Usage: `node true-speed.ts FILE THREADS BACKEND`, prints one JSON object.
 */
import { getLlama, LlamaCompletion, type Token } from 'node-llama-cpp';
import { Backend } from '../../main/probe/nouns/machine.ts';

const PROMPT_TOKENS = 260;
const NEW_TOKENS = 40;
const REPLY_TOKENS = 30;
/** How much the benchmark reads at once; a completion's own prompts are timed by `firstMs` and `laterMs`. */
const PREFILL_TOKENS = 128;
/** Steps of one context; those of a small model wait now and then, and only many show how much. */
const DECODE_STEPS = 16;
const LEAST_READINGS = 2;
const MOST_READINGS = 6;
const ENOUGH_MS = 4_000;

const [file = '', threads = '1', named = 'cpu'] = process.argv.slice(2);
const backend = Backend.parse(named);
const llama = await getLlama({
  gpu: backend === 'cpu' ? false : backend,
  build: 'never',
  progressLogs: false,
  logger: () => {},
  maxThreads: 0,
});

async function timedLoad() {
  const startedMs = performance.now();
  const model = await llama.loadModel({
    modelPath: file,
    gpuLayers: backend === 'cpu' ? 0 : 'max',
    ignoreMemorySafetyChecks: true,
  });
  return { model, ms: performance.now() - startedMs };
}

const first = await timedLoad();
await first.model.dispose();
// A host may first have to find the memory; from then on it is there, as when a server starts again.
const { model, ms: loadMs } = await timedLoad();

const context = await model.createContext({
  contextSize: 512,
  batchSize: 512,
  threads: { ideal: Number(threads), min: Number(threads) },
  ignoreMemorySafetyChecks: true,
});
const sequence = context.getSequence();
const tokens = (count: number): Token[] =>
  Array.from({ length: count }, (_, index) => (300 + ((index * 37) % 700)) as Token);

await sequence.evaluateWithoutGeneratingNewTokens(tokens(8));

const stepMs: number[] = [];
const prefillMs: number[] = [];
const decodedMs = () => stepMs.reduce((sum, ms) => sum + ms, 0);
for (let repeat = 0; repeat < MOST_READINGS; repeat++) {
  if (repeat >= LEAST_READINGS && decodedMs() > ENOUGH_MS) break;
  await sequence.clearHistory();
  let from = performance.now();
  await sequence.evaluateWithoutGeneratingNewTokens(tokens(PREFILL_TOKENS));
  prefillMs.push(performance.now() - from);
  await sequence.evaluateWithoutGeneratingNewTokens(tokens(PROMPT_TOKENS - PREFILL_TOKENS));
  from = performance.now();
  let steps = 0;
  for await (const _ of sequence.evaluate(tokens(1), { temperature: 0, yieldEogToken: true })) {
    stepMs.push(performance.now() - from);
    if (++steps === DECODE_STEPS) break;
    from = performance.now();
  }
}
await sequence.clearHistory();

const completion = new LlamaCompletion({ contextSequence: sequence });
const complete = async (promptTokens: number) => {
  const from = performance.now();
  const reply = await completion.generateCompletionWithMeta(tokens(promptTokens), {
    maxTokens: REPLY_TOKENS,
  });
  return { ms: performance.now() - from, stopped: reply.metadata.stopReason };
};
const firstReply = await complete(PROMPT_TOKENS);
const laterReply = await complete(PROMPT_TOKENS + NEW_TOKENS);

console.log(
  JSON.stringify({
    firstLoadMs: first.ms,
    loadMs,
    prefillMs,
    stepMs,
    firstMs: firstReply.ms,
    laterMs: laterReply.ms,
    stopped: [firstReply.stopped, laterReply.stopped],
  }),
);
process.exit();
