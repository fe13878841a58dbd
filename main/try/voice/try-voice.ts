import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { Platform } from '../../platform.ts';
import { VoiceFlawed } from '../../speech/errors.ts';
import { type SpeakingTask, TRIAL_LIMIT_MS } from '../../speech/nouns/voice-protocol.ts';
import { type Spoken, speakInProcess } from '../../speech/voice-process.ts';
import { availableBytes } from '../available-memory.ts';
import { ModelNotInstalled, TooLittleFreeMemory } from '../errors.ts';
import type { SpeakingSpeed, VoiceTrial } from '../nouns/trial-report.ts';
import { type Greeting, greetingFor, NEUTRAL } from './greetings.ts';
import { symbolIds } from './symbol-ids.ts';
import { NO_FILE, readVoiceSettings, type VoiceSettings } from './voice-settings.ts';
import { wavFile } from './wav-file.ts';

/** A greeting takes 3 to 5 s. */
const LONGEST_SPEECH_SEC = 60;

/** Two sessions hold the weights, and a third copy exists while one is loaded; the rest is the runtime's own. */
const COPIES_OF_WEIGHTS = 3;
const RUNTIME_BYTES = 150e6;

/** Far above any voice: the largest, of 137 MB, takes 0.6 GB for two sessions. */
const LEAST_LIMIT_BYTES = 2e9;
const LIMIT_PER_FILE_BYTE = 8;

/** A parent that has not ended its process so long after the limit never will. */
const FORGOTTEN_MS = 5_000;

export interface VoiceToTry {
  /** Id of the registry. */
  readonly id: string;
  /** The `.onnx` file; its settings are beside it. */
  readonly voiceFile: string;
  /** Such as `de-DE`. */
  readonly language: string;
  readonly platform: Platform;
  /** With a second one, two threads are measured too. */
  readonly usableCores?: number;
  /** Memory that other programs leave; by default what the system says. */
  readonly availableBytes?: number;
  readonly signal?: AbortSignal | undefined;
  readonly report?: (doing: 'loading-voice' | 'speaking') => void;
  /** After so long it ends, however it goes. */
  readonly limitMs?: number;
}

/** What a voice was measured to do, and its greeting as a WAV file. */
export interface TriedVoice {
  readonly trial: VoiceTrial;
  readonly wav: Uint8Array;
}

/**
 * Lets an installed voice speak a stock greeting of its language, in a process of its own.
 * @throws ModelNotInstalled, TooLittleFreeMemory, VoiceFlawed, VoiceEnded, VoiceSilent, NoVoiceRuntime; the signal's
 * reason when aborted
 */
export async function tryVoice({ voiceFile, platform, signal, ...voice }: VoiceToTry): Promise<TriedVoice> {
  const { usableCores = availableParallelism(), report, limitMs = TRIAL_LIMIT_MS } = voice;
  const fileBytes = await bytesOf(voice.id, voiceFile);
  checkMemory(voice.id, fileBytes, voice.availableBytes ?? availableBytes());
  const settings = await readVoiceSettings(voiceFile);
  const greeting = greetingBy(voice.language, settings);
  const task: SpeakingTask = {
    does: 'speak',
    modelFile: voiceFile,
    sentences: idsOf(greeting, settings, voiceFile),
    scales: scalesOf(settings),
    threads: usableCores >= 2 ? [1, 2] : [1],
    mostSamples: LONGEST_SPEECH_SEC * settings.audio.sample_rate,
    mostBytes: Math.max(LEAST_LIMIT_BYTES, LIMIT_PER_FILE_BYTE * fileBytes),
    mostMs: limitMs + FORGOTTEN_MS,
  };
  report?.('loading-voice');
  const spoken = await speakInProcess(platform, task, {
    signal,
    onLoaded: () => report?.('speaking'),
    limitMs,
  });
  const { sample_rate: sampleRate } = settings.audio;
  return {
    trial: trialOf(voice.id, greeting, sampleRate, spoken),
    wav: wavFile(spoken.samples, sampleRate),
  };
}

/** @throws ModelNotInstalled, VoiceFlawed if it is a folder, a pipe or a device */
async function bytesOf(id: string, file: string): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (found === null) throw new ModelNotInstalled(id, file);
  if (!found.isFile()) throw new VoiceFlawed(file, 'not-onnx', NO_FILE);
  return found.size;
}

/** @throws TooLittleFreeMemory */
function checkMemory(id: string, fileBytes: number, freeBytes: number): void {
  const neededBytes = COPIES_OF_WEIGHTS * fileBytes + RUNTIME_BYTES;
  if (neededBytes > freeBytes) throw new TooLittleFreeMemory(id, neededBytes, freeBytes);
}

/** A voice with symbols of its own speaks what nearly all can; one that reads letters gets the text. */
function greetingBy(language: string, { phoneme_type }: VoiceSettings): Greeting {
  if (phoneme_type === 'espeak') return greetingFor(language);
  return phoneme_type === 'text' ? lettersOf(greetingFor(language)) : NEUTRAL;
}

function lettersOf([first, ...rest]: Greeting): Greeting {
  const letters = ({ text }: Greeting[number]) => ({ text, phonemes: text.toLowerCase() });
  return [letters(first), ...rest.map(letters)];
}

/** @throws VoiceFlawed */
function idsOf(greeting: Greeting, settings: VoiceSettings, voiceFile: string): number[][] {
  return greeting.map(({ phonemes }) => {
    const ids = symbolIds(phonemes, settings);
    if (ids === null) throw new VoiceFlawed(voiceFile, 'no-phonemes', null);
    return [...ids];
  });
}

function scalesOf({ inference }: VoiceSettings): SpeakingTask['scales'] {
  return [inference.noise_scale, inference.length_scale, inference.noise_w];
}

function trialOf(id: string, greeting: Greeting, sampleRate: number, spoken: Spoken): VoiceTrial {
  const speechSec = spoken.samples.length / sampleRate;
  const threads = [...new Set(spoken.rounds.map((round) => round.threads))];
  return {
    id,
    loadSec: (spoken.loaded[0]?.ms ?? 0) / 1000,
    sampleRate,
    greeting: greeting.map(({ text }) => text).join(' '),
    speechSec,
    speeds: threads.map((each) => speedWith(each, spoken, speechSec)),
  };
}

/** From rounds after the first, which warms up; on the slowest machines there is no other. */
function speedWith(threads: number, { rounds }: Spoken, speechSec: number): SpeakingSpeed {
  const ofThreads = rounds.filter((round) => round.threads === threads);
  const warm = ofThreads.filter(({ isWarmUp }) => !isWarmUp);
  const counted = (warm.length > 0 ? warm : ofThreads).map(({ sentenceMs }) => sentenceMs);
  const wholeMs = median(counted.map((sentences) => sentences.reduce((sum, ms) => sum + ms, 0)));
  return {
    threads,
    secPerSpeechSec: wholeMs / 1000 / speechSec,
    firstSoundSec: median(counted.map(([first = 0]) => first)) / 1000,
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
