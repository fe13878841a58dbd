import type { ProvenSec, TrialPart, TrialReport } from '../try/nouns/trial-report.ts';
import { figure, memoryFigure, rangeFigure } from './figures.ts';
import { english } from './plain-wording.ts';

/** The lines of a trial in the report: what was measured, beside what was predicted. */
export function trialLines({ llm, voice, parts, heard, ...report }: TrialReport): string[] {
  const { triedAt, server, turnSec, firstAudioSec } = report;
  return [
    `Tried: ${triedAt.slice(0, 16).replace('T', ' ')} UTC, ${server === null ? 'on this machine' : 'a running voice server'}`,
    partLine('Reply', parts.llm),
    ...(llm === null
      ? []
      : [
          secLine('First sentence', llm.firstSentence),
          secLine('First reply of a call', llm.firstReply),
          secLine('Loading', llm.load),
          `${llm.id} on ${llm.backend}, ${threadsText(llm.threads)}: ${figure(llm.prefillTokensPerSec)} tokens/s read, ${figure(llm.decodeTokensPerSec)} tokens/s generated, ${memoryFigure(llm.peakMemoryBytes)} of memory at most`,
          ...(llm.thoughtSec === null
            ? []
            : [`It thought for ${figure(llm.thoughtSec)} s before it answered`]),
        ]),
    partLine('Voice', parts.tts),
    ...(voice?.speeds ?? []).map(
      ({ threads, secPerSpeechSec }) =>
        `${voice?.id ?? ''}, ${threadsText(threads)}: ${figure(secPerSpeechSec)} s per second of speech`,
    ),
    partLine('Speech-to-text', parts.stt),
    ...(heard === null ? [] : [`Said "${heard.saidText}", heard "${heard.heardText}"`]),
    ...(turnSec === null ? [] : [`Whole turn: ${figure(turnSec)} s`]),
    ...(firstAudioSec === null ? [] : [`First sound after ${figure(firstAudioSec)} s`]),
  ];
}

const threadsText = (threads: number) => `${threads} ${threads === 1 ? 'thread' : 'threads'}`;

function partLine(name: string, part: TrialPart): string {
  const { state, failure } = part;
  if (state === 'measured') return secLine(name, part);
  if (failure !== null) return `${name}: failed (${failure.code}): ${english.failure(failure).message}`;
  const states = {
    checked: 'all files are there, speed not measured',
    cloud: 'in the cloud',
    failed: 'failed',
    'not-tried': 'not tried',
  };
  return `${name}: ${[states[state], ...predictedText(part)].join(', ')}`;
}

function secLine(name: string, sec: ProvenSec): string {
  const measured = sec.measuredSec === null ? 'not measured' : `${figure(sec.measuredSec)} s`;
  return `${name}: ${[measured, ...predictedText(sec)].join(', ')}`;
}

function predictedText({ predictedSec, range }: ProvenSec): string[] {
  if (predictedSec === null) return [];
  return [`predicted ${figure(predictedSec)} s${range === null ? '' : ` (${rangeFigure(range)})`}`];
}
