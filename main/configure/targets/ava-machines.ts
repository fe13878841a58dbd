import { ENV_FILE } from '../nouns/ava-names.ts';
import type { ConfigSubject, WantedSnippet } from '../nouns/wanted-config.ts';
import type { EnvSetting, WantedFile } from '../nouns/wanted-file.ts';
import { INFER_TIMEOUT, keySettings, modelSettings } from './ava-env.ts';
import type { LlmRun } from './llm-run.ts';
import { recreateSpeech } from './next.ts';
import { withRemarks } from './remarks.ts';
import { answerSec, isRaisedFor, RESPONSE_TIMEOUT, responseSettings } from './response-timeout.ts';
import { addressSettings, isElsewhere, speechMachineSnippet } from './speech-server.ts';

/** AVA's `.env`, on one machine or on two. `run` null: its speech server runs no language model. */

/** On the PBX, where the engine is; with the models, if they run there too. */
export function envFile(run: LlmRun | null, keys: readonly string[], subject: ConfigSubject): WantedFile {
  const models = isElsewhere(subject) ? [] : modelSettings(run, subject);
  const waitSec = answerSec(run, subject);
  const engine = [...addressSettings(subject), ...responseSettings(waitSec, subject)];
  const settings = [...models, ...engine, ...keySettings(keys, subject)];
  const stale = isRaisedFor(waitSec, subject) ? [INFER_TIMEOUT] : [INFER_TIMEOUT, RESPONSE_TIMEOUT];
  const settled = stale.filter((key) => settings.every((setting) => setting.key !== key));
  return { format: 'env', path: ENV_FILE, settings: remarked(settings, subject), settled };
}

/** English, like the file around it. The sentences behind it say "here" and "this machine". */
const MEASURED_ELSEWHERE =
  'What follows is about the machine on which Voicefit ran; the models run on another one.';

/** What the choice misses is said on both machines: either file may be read later. llama-server runs its model here. */
function remarked(settings: readonly EnvSetting[], subject: ConfigSubject): EnvSetting[] {
  const isAway = isElsewhere(subject) && subject.target === 'ava';
  return withRemarks(settings, subject, isAway ? MEASURED_ELSEWHERE : null);
}

/** What the other machine needs, to copy; nothing if there is none. */
export function speechMachine(run: LlmRun | null, isOnGpu: boolean, subject: ConfigSubject): WantedSnippet[] {
  const { server } = subject;
  if (server === null || !isElsewhere(subject)) return [];
  const models = remarked(modelSettings(run, subject), subject);
  return [
    speechMachineSnippet(models, server),
    { kind: 'command', fileName: null, text: recreateSpeech(isOnGpu && run !== null, subject) },
  ];
}
