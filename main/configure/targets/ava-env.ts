import { TOKEN } from '../nouns/ava-names.ts';
import type { ConfigSubject } from '../nouns/wanted-config.ts';
import type { EnvSetting } from '../nouns/wanted-file.ts';
import { type LlmRun, replyTimeout } from './llm-run.ts';
import { secret, setting, timeoutSetting } from './settings.ts';

/** Where AVA's containers see the models folder: `docker-compose.yml`. */
const MODELS = '/app/models';

/** What the speech server reads: which models, and how they run. `run` null: no language model in it. */
export function modelSettings(run: LlmRun | null, subject: ConfigSubject): EnvSetting[] {
  // Without it a server takes the mode from its own detection of a card: `minimal` never loads a language model.
  const mode = setting('LOCAL_AI_MODE', run === null ? 'minimal' : 'full');
  return [mode, ...(run === null ? [] : llmSettings(run, subject)), ...speechSettings(subject)];
}

function llmSettings(run: LlmRun, subject: ConfigSubject): EnvSetting[] {
  const { settings, threads } = run;
  return [
    setting('LOCAL_LLM_MODEL_PATH', `${MODELS}/llm/${run.fileName}`),
    ...(threads === null ? [] : [setting('LOCAL_LLM_THREADS', threads)]),
    setting('LOCAL_LLM_CONTEXT', run.context.tokens),
    setting('LOCAL_LLM_BATCH', settings.batch),
    setting(MAX_TOKENS, settings.max_tokens),
    timeoutSetting(INFER_TIMEOUT, replyTimeout(run), subject),
    setting('LOCAL_LLM_GPU_LAYERS', run.gpuLayers),
    // The template in the model's file; without one, every model is asked as if it were Phi.
    setting('LOCAL_LLM_CHAT_FORMAT', 'auto'),
  ];
}

export const INFER_TIMEOUT = 'LOCAL_LLM_INFER_TIMEOUT_SEC';
export const MAX_TOKENS = 'LOCAL_LLM_MAX_TOKENS';

function speechSettings({ option, stt, tts }: ConfigSubject): EnvSetting[] {
  const heard = stt?.model.file_name ?? option.models.stt;
  const spoken = tts?.model.file_name ?? option.models.tts;
  return [
    ...(heard === null
      ? []
      : [setting('LOCAL_STT_BACKEND', 'vosk'), setting('LOCAL_STT_MODEL_PATH', `${MODELS}/stt/${heard}`)]),
    ...(spoken === null
      ? []
      : [setting('LOCAL_TTS_BACKEND', 'piper'), setting('LOCAL_TTS_MODEL_PATH', `${MODELS}/tts/${spoken}`)]),
  ];
}

/** API keys that were given, of those that the pipeline needs, and the speech server's token. */
export function keySettings(needed: readonly string[], { keys }: ConfigSubject): EnvSetting[] {
  return [...needed, TOKEN].flatMap((key) => {
    const value = keys[key];
    return value === undefined ? [] : [secret(key, value)];
  });
}
