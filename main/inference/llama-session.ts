import type { Llama, LlamaContextSequence, LlamaModel, LlamaOptions, Token } from 'node-llama-cpp';
import type { ModelFileProblem } from '../nouns/model-file-problem.ts';
import type { DeviceMemory } from '../probe/nouns/backend-answer.ts';
import { answerTurn } from './answer-turn.ts';
import type { ChatPrompt } from './chat-prompt.ts';
import { checkModelFile } from './check-model-file.ts';
import type { Answer, ChatTurn, Command, CommandKind } from './nouns/protocol.ts';

type Given<Kind extends CommandKind> = Extract<Command, { kind: Kind }>;
type GetLlama = (options: LlamaOptions) => Promise<Llama>;
type WritePrompt = (model: LlamaModel, turn: ChatTurn) => ChatPrompt;

/** One backend and its models, and at most one context: the threads of an idle one slow down the others. */
export class LlamaSession {
  readonly #getLlama: GetLlama;
  readonly #complain: (message: string) => void;
  readonly #writePrompt: WritePrompt;
  #llama: Llama | undefined;
  #models: LlamaModel[] = [];
  #sequence: LlamaContextSequence | undefined;
  #prompt: ChatPrompt | undefined;

  /** @param complain is called with what llama.cpp logs as an error */
  constructor(getLlama: GetLlama, complain: (message: string) => void, writePrompt: WritePrompt) {
    this.#writePrompt = writePrompt;
    this.#getLlama = getLlama;
    this.#complain = complain;
  }

  async open({ backend }: Given<'open'>): Promise<Answer<'open'>> {
    this.#llama = await this.#getLlama({
      gpu: backend === 'cpu' ? false : backend,
      // Never compile or fetch: a missing runtime is an answer.
      build: 'never',
      skipDownload: true,
      progressLogs: false,
      logger: (level, message) => {
        if (level === 'fatal' || level === 'error') this.#complain(message.trim());
      },
      // 0 disables the library's own cap, so that the requested threads really run.
      maxThreads: 0,
    });
    const deviceNames = await this.#llama.getGpuDeviceNames();
    return deviceNames.length === 0 ? { deviceNames } : { deviceNames, memory: await memoryOf(this.#llama) };
  }

  async load({ file, onGpu }: Given<'load'>): Promise<Answer<'load'>> {
    const { flawed } = await checkModelFile(file);
    if (flawed !== null) throw new Error(REFUSED[flawed.problem.code]);
    const startedMs = performance.now();
    const loading = opened(this.#llama).loadModel({
      modelPath: file,
      gpuLayers: onGpu ? 'max' : 0,
      // The caller has counted what fits; the library's estimate would refuse capable machines.
      ignoreMemorySafetyChecks: true,
    });
    const model = await loading.catch((error: unknown) => {
      throw isTripped(error) ? new Error(INCOMPLETE) : error;
    });
    this.#models.push(model);
    return { model: this.#models.length - 1, ms: performance.now() - startedMs };
  }

  async context({ model, tokens, threads }: Given<'context'>): Promise<Answer<'context'>> {
    await this.#sequence?.context.dispose();
    this.#prompt = undefined;
    const context = await opened(this.#models[model]).createContext({
      contextSize: tokens,
      // The whole prompt in one batch, as a voice server reads it.
      batchSize: tokens,
      threads: { ideal: threads, min: threads },
      ignoreMemorySafetyChecks: true,
    });
    this.#sequence = context.getSequence();
    return { threads: context.currentThreads };
  }

  /** Skips the output head, which a prompt needs only once. */
  async prefill({ tokens, repeats }: Given<'prefill'>): Promise<Answer<'prefill'>> {
    const sequence = opened(this.#sequence);
    const ms: number[] = [];
    for (let repeat = 0; repeat < repeats; repeat++) {
      await sequence.clearHistory();
      const startedMs = performance.now();
      await sequence.evaluateWithoutGeneratingNewTokens(anyTokens(tokens));
      ms.push(performance.now() - startedMs);
    }
    return { ms };
  }

  async decode({ steps }: Given<'decode'>): Promise<Answer<'decode'>> {
    const sequence = opened(this.#sequence);
    const stepMs: number[] = [];
    let startedMs = performance.now();
    for await (const _ of sequence.evaluate(anyTokens(1), { temperature: 0, yieldEogToken: true })) {
      const nowMs = performance.now();
      stepMs.push(nowMs - startedMs);
      if (stepMs.length === steps) break;
      startedMs = nowMs;
    }
    return { stepMs };
  }

  async prompt({ turn }: Given<'prompt'>): Promise<Answer<'prompt'>> {
    this.#prompt = this.#writePrompt(opened(this.#sequence).model, turn);
    return { tokens: this.#prompt.cached.length + this.#prompt.fresh.length };
  }

  /** @param onText gets all of the answer so far, for every token */
  async answer(most: Given<'answer'>, onText: (text: string) => void): Promise<Answer<'answer'>> {
    const sequence = opened(this.#sequence);
    return answerTurn(opened(this.#prompt), { ...most, model: sequence.model, sequence, onText });
  }

  async free(): Promise<Answer<'free'>> {
    await this.#sequence?.context.dispose();
    for (const model of this.#models) await model.dispose();
    this.#sequence = undefined;
    this.#models = [];
    return {};
  }
}

/** Of all devices of the backend together; nothing where a driver cannot tell. */
async function memoryOf(llama: Llama): Promise<DeviceMemory | undefined> {
  try {
    const { total, unifiedSize } = await llama.getVramState();
    return { totalBytes: total, sharedBytes: unifiedSize };
  } catch {
    return undefined;
  }
}

const INCOMPLETE = 'the GGUF file is incomplete';
const REFUSED: Record<ModelFileProblem['code'], string> = {
  missing: 'there is no such file',
  folder: 'it is a folder',
  'not-a-file': 'it is no file',
  empty: 'the file is empty',
  'not-gguf': 'it is no GGUF file',
  'git-lfs-pointer': 'it is a Git LFS pointer, not the file itself',
  unreadable: 'the file cannot be read',
  'big-endian': 'the GGUF file is for big-endian machines',
  version: 'its version of GGUF is not supported',
  'cut-off': INCOMPLETE,
  damaged: 'the GGUF file is damaged',
  'other-model': 'the GGUF file holds no language model',
  'part-missing': 'a part of the model is missing',
  'not-first-part': 'it is not the first part of the model',
  'part-renamed': 'a part of the model has another name than it should',
  'too-large': 'it is larger than the memory',
};

/** The library does not check what it reads from a header: it trips over what is missing or far too large. */
function isTripped(error: unknown): boolean {
  return error instanceof TypeError || error instanceof RangeError;
}

/** Speed does not depend on which tokens are read; small ids exist in every vocabulary. */
function anyTokens(count: number): Token[] {
  return Array.from({ length: count }, (_, index) => (16 + (index % 64)) as Token);
}

function opened<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('The command needs something that is not open yet.');
  return part;
}
