import type { ConfigSubject } from '../nouns/wanted-config.ts';
import type { YamlValue } from '../nouns/wanted-file.ts';
import { secFor } from './timeouts.ts';

type Options = Readonly<Record<string, YamlValue>>;

/** The parts of a pipeline by the names of the voice server's adapters, each with its options. */
export interface PipelineParts {
  readonly stt: string;
  readonly llm: string;
  readonly tts: string;
  readonly options: { readonly stt: Options; readonly llm: Options; readonly tts: Options };
}

export const OPENAI_URL = 'https://api.openai.com/v1';

/** What callers of a telephone hear and say. */
const TELEPHONE = { encoding: 'mulaw', sample_rate: 8000 };

/** Audio goes to the local server in steps of this length: the engine's own, where a configuration names none. */
const STEP_MS = 160;

/** Speech as it comes in, to the local server. */
export const LOCAL_STT: Options = {
  mode: 'stt',
  streaming: true,
  stream_format: 'pcm16_16k',
  chunk_ms: STEP_MS,
};

export const LOCAL_TTS: Options = { format: TELEPHONE };

/** A spoken answer of a cloud model: some 75 words, after which callers interrupt anyway. */
const CLOUD_REPLY = { temperature: 0.6, max_tokens: 100 };
/** A cloud that has not answered by then will not: callers hang up. */
const CLOUD_TIMEOUT_SEC = 15;

/**
 * The chosen pipeline of the registry, which leaves parts to the cloud, complete: nothing is taken over from other
 * pipelines. `null`: the registry lacks it.
 */
export function cloudParts({
  registry,
  option,
}: Pick<ConfigSubject, 'registry' | 'option'>): PipelineParts | null {
  const pipeline = registry.pipelines[option.pipeline];
  if (pipeline === undefined) return null;
  const { stt, llm, tts, cloud_models: models = {}, turn_sec } = pipeline;
  return {
    stt,
    llm,
    tts,
    options: {
      stt: stt === 'local_stt' ? LOCAL_STT : {},
      llm: {
        ...(llm === 'openai_llm' && { base_url: OPENAI_URL }),
        ...(models.llm !== undefined && { model: models.llm }),
        ...CLOUD_REPLY,
        response_timeout_sec: Math.max(CLOUD_TIMEOUT_SEC, secFor(turn_sec ?? 0)),
      },
      tts: { ...(tts === 'deepgram_tts' && deepgram(models.tts)), format: TELEPHONE },
    },
  };
}

/** Deepgram is asked for the `model`; without one, the adapter would take that of the full agent. */
function deepgram(voice: string | undefined): Options {
  return {
    base_url: 'https://api.deepgram.com',
    ...(voice !== undefined && { model: voice, voice }),
  };
}

/** Everything on the speech server, as a pipeline: where there is no full agent for that. */
export function localParts(llm: Options): PipelineParts {
  return {
    stt: 'local_stt',
    llm: 'local_llm',
    tts: 'local_tts',
    options: { stt: LOCAL_STT, llm, tts: LOCAL_TTS },
  };
}

/** As it is written, without empty options. */
export function pipelineBlock({ stt, llm, tts, options }: PipelineParts): YamlValue {
  const filled = Object.entries(options).filter(([, each]) => Object.keys(each).length > 0);
  return { stt, llm, tts, options: Object.fromEntries(filled) };
}
