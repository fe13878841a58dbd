import { join } from 'node:path';
import { replySpeechSec } from '../predict/reply-speech.ts';
import type { Option } from '../recommend/nouns/recommendation.ts';
import type { PartOutcome } from './assemble-report.ts';
import { ModelNotInstalled } from './errors.ts';
import type { VoiceTrial } from './nouns/trial-report.ts';
import { checkVosk } from './stt/check-vosk.ts';
import type { Around, Trying } from './trying.ts';
import { tryVoice } from './voice/try-voice.ts';

/** What became of the voice. */
export interface Spoken {
  readonly outcome: PartOutcome;
  readonly voice: VoiceTrial;
}

/**
 * Lets the voice of an option speak, and keeps what it said. Its seconds are those of a reply, with the threads that are
 * fastest here: the voice server takes all cores.
 * @throws what `tryVoice` throws
 */
export async function speaking({ option, language, known }: Trying, around: Around): Promise<Spoken> {
  const { platform, task, greeting } = around;
  const { trial, wav } = await tryVoice({
    id: idOf(option, 'tts'),
    voiceFile: fileOf(option, 'tts', known),
    language: language ?? ENGLISH,
    platform,
    usableCores: known.machine.cpu.usableCores,
    signal: task.signal,
    report: (doing) => task.report({ doing, text: '', loadSec: null }),
  });
  await greeting.keep(wav);
  const perSpeechSec = Math.min(...trial.speeds.map(({ secPerSpeechSec }) => secPerSpeechSec));
  const sec = perSpeechSec * replySpeechSec(known.registry.turn);
  return { outcome: { state: 'measured', sec }, voice: trial };
}

/** Checks the files of speech-to-text. @throws ModelNotInstalled, SttIncomplete */
export async function hearing(
  { option, known }: Trying,
  { task }: Around,
): Promise<{ readonly outcome: PartOutcome }> {
  task.report({ doing: 'checking-stt', text: '', loadSec: null });
  await checkVosk(idOf(option, 'stt'), fileOf(option, 'stt', known));
  return { outcome: { state: 'checked' } };
}

/** What callers speak if nobody has said. */
const ENGLISH = 'en-US';

const idOf = ({ models, pipeline }: Option, part: 'stt' | 'tts'): string => models[part] ?? pipeline;

/** @throws ModelNotInstalled if the registry does not know the model, so that nobody knows its file */
function fileOf(option: Option, part: 'stt' | 'tts', { registry, modelsFolder }: Trying['known']): string {
  const id = idOf(option, part);
  const model = registry.models[part][id];
  if (model === undefined) throw new ModelNotInstalled(id, join(modelsFolder, part, id));
  return join(modelsFolder, part, model.file_name);
}
