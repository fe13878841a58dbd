import type {
  InferenceSession,
  InferenceSessionFactory,
  OnnxValue,
  TensorConstructor,
} from 'onnxruntime-node';
import type { VoiceFlaw } from '../nouns/trial-failure.ts';
import type { SpeakingTask } from './nouns/voice-protocol.ts';

/** What a session needs of the runtime. Only worker.ts loads it. */
export interface Runtime {
  readonly InferenceSession: InferenceSessionFactory;
  readonly Tensor: TensorConstructor;
}

/** What a Piper voice takes, with the types of the elements; one of several speakers also takes which one. */
const INPUTS = ['input (int64)', 'input_lengths (int64)', 'scales (float32)'];
const SPEAKER = 'sid';

/** The model does not do what that of a Piper voice does. The message is the runtime's own, or values. */
export class NoVoice extends Error {
  readonly flaw: VoiceFlaw;

  constructor(flaw: VoiceFlaw, said: string) {
    super(said);
    this.flaw = flaw;
  }
}

/** A model, run as a trial runs voices: on the CPU, with so many threads. @throws NoVoice */
export async function openModel(
  { InferenceSession: sessions }: Runtime,
  modelFile: string,
  threads: number,
): Promise<InferenceSession> {
  return await sessions
    .create(modelFile, {
      executionProviders: ['cpu'],
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      // Memory is taken as it is needed: inside Electron, the arena has been seen to crash.
      enableCpuMemArena: false,
      logSeverityLevel: 4,
      extra: {
        session: {
          // Numbers near zero, as in the pauses of speech, are slow on many processors.
          set_denormal_as_zero: '1',
          // Threads that wait for the next sentence would disturb the other session.
          force_spinning_stop: '1',
        },
      },
    })
    .catch((error: unknown) => {
      throw new NoVoice('not-onnx', messageOf(error));
    });
}

/** A voice that is ready to speak with some number of threads. */
export class VoiceSession {
  readonly threads: number;
  readonly #runtime: Runtime;
  readonly #session: InferenceSession;
  readonly #task: SpeakingTask;

  private constructor(runtime: Runtime, session: InferenceSession, task: SpeakingTask, threads: number) {
    this.threads = threads;
    this.#runtime = runtime;
    this.#session = session;
    this.#task = task;
  }

  /** @throws NoVoice */
  static async open(runtime: Runtime, task: SpeakingTask, threads: number): Promise<VoiceSession> {
    const session = await openModel(runtime, task.modelFile, threads);
    checkInputs(session);
    return new VoiceSession(runtime, session, task, threads);
  }

  /** Speaks a sentence, and answers how long that took. @throws NoVoice */
  async say(ids: readonly number[]): Promise<{ ms: number; samples: Float32Array }> {
    const inputs = this.#inputsFor(ids);
    const beganMs = performance.now();
    // What the runtime refuses to compute, such as a symbol that the model lacks, is not what a voice computes.
    const outputs = await this.#session.run(inputs).catch((error: unknown) => {
      throw new NoVoice(
        /alloc/i.test(messageOf(error)) ? 'too-much-memory' : 'wrong-inputs',
        messageOf(error),
      );
    });
    const ms = performance.now() - beganMs;
    return { ms, samples: soundOf(outputs[this.#session.outputNames[0] ?? ''], this.#task.mostSamples) };
  }

  #inputsFor(ids: readonly number[]): InferenceSession.FeedsType {
    const { Tensor } = this.#runtime;
    const { scales } = this.#task;
    const speaker = { [SPEAKER]: new Tensor('int64', BigInt64Array.of(0n), [1]) };
    return {
      input: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
      input_lengths: new Tensor('int64', BigInt64Array.of(BigInt(ids.length)), [1]),
      scales: new Tensor('float32', Float32Array.from(scales), [scales.length]),
      ...(this.#session.inputNames.includes(SPEAKER) && speaker),
    };
  }
}

/** @throws NoVoice */
function checkInputs({ inputMetadata }: InferenceSession): void {
  const taken = inputMetadata.map((input) => `${input.name} (${input.isTensor ? input.type : 'no tensor'})`);
  const known = [...INPUTS, `${SPEAKER} (int64)`];
  if (INPUTS.every((input) => taken.includes(input)) && taken.every((input) => known.includes(input))) return;
  throw new NoVoice('wrong-inputs', taken.join(', '));
}

/** @throws NoVoice */
function soundOf(output: OnnxValue | undefined, mostSamples: number): Float32Array {
  const data = output?.data;
  if (!(data instanceof Float32Array))
    throw new NoVoice('wrong-inputs', `output ${output?.type ?? 'missing'}`);
  const said = `${data.length} samples`;
  if (data.length > mostSamples) throw new NoVoice('endless-sound', said);
  if (!data.every((sample) => Number.isFinite(sample))) throw new NoVoice('not-finite-sound', said);
  if (data.every((sample) => sample === 0)) throw new NoVoice('empty-sound', said);
  return data;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
