import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import Table from 'cli-table3';
import { quantile } from '../../../main/benchmark/statistics.ts';
import { measureVoices } from '../../../main/benchmark/voices/measure-voices.ts';
import { nodePlatform } from '../../../main/platform.ts';
import { replySpeechSec } from '../../../main/predict/reply-speech.ts';
import { speakingSpeed } from '../../../main/predict/voice-speed.ts';
import type { Machine } from '../../../main/probe/nouns/machine.ts';
import { onnxModel } from '../../../main/speech/onnx/onnx-model.ts';
import { speakInProcess } from '../../../main/speech/voice-process.ts';
import type { Quality } from './sound.ts';
import { wholeVoice } from './whole-voice.ts';

export const QUALITIES: readonly Quality[] = ['medium', 'high'];

/** About 2 s of speech. */
const SYMBOLS = 61;
const SAMPLE_RATE = 22_050;
const LIMIT_MS = 60_000;

/** Seconds of synthesis for a second of speech: as predicted, and of the whole voice. */
export interface Pair {
  readonly predicted: number;
  readonly truth: number;
}

export type VoiceRound = Readonly<Record<Quality, Pair>>;

/** Measures the parts of voices, then lets whole ones of both qualities speak, and compares that with what the parts predict. */
export async function compareVoices(machine: Machine): Promise<VoiceRound> {
  const task = { signal: new AbortController().signal, report: () => {} };
  const voices = await measureVoices({ machine, platform: nodePlatform, task, span: { from: 0, to: 1 } });
  const pairOf = async (quality: Quality): Promise<Pair> => ({
    predicted: speakingSpeed({ quality, bytes: null }, voices)?.secPerSpeechSec ?? Number.NaN,
    truth: await trueSecPerSpeechSec(quality),
  });
  return { medium: await pairOf('medium'), high: await pairOf('high') };
}

/** With the number of threads that is fastest here, as a trial measures it. */
async function trueSecPerSpeechSec(quality: Quality): Promise<number> {
  const folder = await mkdtemp(
    path.join(existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'voicefit-voice-'),
  );
  try {
    const modelFile = path.join(folder, `${quality}.onnx`);
    await writeFile(modelFile, onnxModel(wholeVoice(quality)));
    const { samples, rounds } = await speakInProcess(
      nodePlatform,
      {
        does: 'speak',
        modelFile,
        sentences: [Array.from({ length: SYMBOLS }, (_, at) => (at * 37) % 150)],
        scales: [0.667, 1, 0.8],
        threads: os.availableParallelism() >= 2 ? [1, 2] : [1],
        mostSamples: 60 * SAMPLE_RATE,
        mostBytes: 4e9,
        mostMs: 2 * LIMIT_MS,
      },
      { limitMs: LIMIT_MS },
    );
    const warm = rounds.filter(({ isWarmUp }) => !isWarmUp);
    const medians = [...new Set(warm.map(({ threads }) => threads))].map((count) => {
      const its = warm.filter(({ threads }) => threads === count);
      return quantile(
        its.map(({ sentenceMs }) => sentenceMs[0] ?? Number.NaN),
        0.5,
      );
    });
    return Math.min(...medians) / 1000 / (samples.length / SAMPLE_RATE);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Predicted / true of each quality, and how much slower the high one is. */
export function printVoices(rounds: readonly VoiceRound[], turn: Parameters<typeof replySpeechSec>[0]): void {
  const table = new Table({
    head: ['voice', 'true s/s', 'predicted s/s', 'predicted / true', 'lowest', 'highest', 'true s a reply'],
    style: { head: [], border: [] },
  });
  const median = (values: readonly number[]) => quantile(values, 0.5);
  for (const quality of QUALITIES) {
    const pairs = rounds.map((round) => round[quality]);
    const ratios = pairs.map(({ predicted, truth }) => predicted / truth);
    const truth = median(pairs.map((pair) => pair.truth));
    table.push([
      quality,
      truth.toFixed(3),
      median(pairs.map((pair) => pair.predicted)).toFixed(3),
      median(ratios).toFixed(2),
      Math.min(...ratios).toFixed(2),
      Math.max(...ratios).toFixed(2),
      (truth * replySpeechSec(turn)).toFixed(2),
    ]);
  }
  const slower = (of: keyof Pair) => median(rounds.map(({ medium, high }) => high[of] / medium[of]));
  console.log('Voices: seconds of synthesis for a second of speech, medians of the rounds.');
  console.log(table.toString());
  console.log(
    `high / medium: predicted ${slower('predicted').toFixed(2)}, true ${slower('truth').toFixed(2)}`,
  );
}
