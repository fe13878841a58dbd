import { open, stat } from 'node:fs/promises';
import { z } from 'zod';
import { VoiceFlawed } from '../../speech/errors.ts';

/**
 * What we use of a Piper voice's settings, `VOICE.onnx.json`. Piper's own defaults are taken where they are silent
 * (`config.py` of Piper).
 */
export const VoiceSettings = z.object({
  audio: z.object({ sample_rate: z.int().min(4_000).max(192_000) }),
  /** `espeak`: symbols of the phonetic alphabet; `text`: letters; others have symbols of their own. */
  phoneme_type: z.string().default('espeak'),
  phoneme_id_map: z.record(z.string(), z.array(z.int().nonnegative()).min(1)),
  inference: z
    .object({
      noise_scale: z.number().default(0.667),
      length_scale: z.number().positive().default(1),
      noise_w: z.number().default(0.8),
    })
    .prefault({}),
});
export type VoiceSettings = z.infer<typeof VoiceSettings>;

/** Real ones take 4 to 30 kB, of the latter most for the names of 900 speakers. */
const MOST_BYTES = 4_000_000;

/** What is said of a folder, a pipe or a device. */
export const NO_FILE = 'it is no regular file';

/** Reads the settings beside a voice. @throws VoiceFlawed */
export async function readVoiceSettings(voiceFile: string): Promise<VoiceSettings> {
  const content = await readContent(voiceFile);
  const settings = VoiceSettings.safeParse(content);
  if (settings.success) return settings.data;
  const { issues } = settings.error;
  const isOfPhonemes = issues.every(({ path }) => path[0] === 'phoneme_id_map');
  const said = issues.map(({ path, message }) => `${path.join('.')}: ${message}`)[0] ?? null;
  throw new VoiceFlawed(voiceFile, isOfPhonemes ? 'no-phonemes' : 'no-settings', said);
}

/** @throws VoiceFlawed */
async function readContent(voiceFile: string): Promise<unknown> {
  try {
    const file = `${voiceFile}.json`;
    const found = await stat(file);
    // Opening a pipe would wait for whoever writes into it, and nothing could end that.
    if (!found.isFile()) throw new Error(NO_FILE);
    if (found.size > MOST_BYTES) throw new Error(`${found.size} bytes`);
    await using handle = await open(file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(found.size), 0, found.size, 0);
    return JSON.parse(buffer.toString('utf8', 0, bytesRead));
  } catch (error) {
    // Unreadable, a folder, no JSON: whichever it is, the voice cannot speak.
    throw new VoiceFlawed(voiceFile, 'no-settings', error instanceof Error ? error.message : String(error));
  }
}
