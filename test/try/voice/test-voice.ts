import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onnxModel } from '../../../main/speech/onnx/onnx-model.ts';
import { PIPER_ID_MAP } from './piper-symbols.ts';
import { type VoiceOptions, voiceGraph } from './voice-graph.ts';

/** A synthetic voice: how its model behaves, and what its settings say. */
export interface TestVoice extends VoiceOptions {
  readonly sampleRate?: number;
  /** Settings that replace ours, such as `{ phoneme_id_map: undefined }`. */
  readonly settings?: Record<string, unknown>;
}

/** The two files of a voice of Piper's inputs and outputs, the same bytes each time. */
export function testVoice({ sampleRate = 22_050, settings = {}, ...options }: TestVoice = {}): {
  readonly model: Uint8Array;
  readonly settings: string;
} {
  const written = {
    audio: { sample_rate: sampleRate, quality: 'medium' },
    espeak: { voice: 'en-us' },
    phoneme_type: 'espeak',
    inference: { noise_scale: 0.667, length_scale: 1, noise_w: 0.8 },
    num_symbols: Object.keys(PIPER_ID_MAP).length,
    num_speakers: options.speakers ?? 1,
    phoneme_id_map: PIPER_ID_MAP,
    ...settings,
  };
  return {
    model: Buffer.concat([...onnxModel(voiceGraph(options))]),
    settings: JSON.stringify(written, null, 2),
  };
}

/** Writes an installed voice: `name.onnx` and `name.onnx.json` in the folder. */
export async function writeTestVoice(
  folder: string,
  name: string,
  voice: TestVoice = {},
): Promise<{ readonly voiceFile: string; readonly settingsFile: string }> {
  const { model, settings } = testVoice(voice);
  const voiceFile = join(folder, `${name}.onnx`);
  const settingsFile = `${voiceFile}.json`;
  await mkdir(folder, { recursive: true });
  await writeFile(voiceFile, model);
  await writeFile(settingsFile, settings);
  return { voiceFile, settingsFile };
}
