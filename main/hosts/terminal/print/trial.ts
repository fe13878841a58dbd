import type { KeyCheck } from '../../../try/nouns/cloud-keys.ts';
import type { ProvenSec, TrialPart, TrialReport } from '../../../try/nouns/trial-report.ts';
import { inner, section, wrap } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../table.ts';
import { marked, nextSteps, orUnknown, rangeText, UNKNOWN, warningsSection } from './shared.ts';

/** What a trial has proven: the conversation, the figures side by side, and what to do next. */
export function trialPage(page: Page, report: TrialReport, keys: readonly KeyCheck[]): string[] {
  const { trial: words } = page.wording.texts.terminal;
  const { server, names, pipeline } = report;
  const title = server === null ? words.title(names.llm ?? pipeline) : words.serverTitle(server);
  return [
    ...section(page, title, [
      ...conversation(page, report),
      ...figures(page, report),
      ...facts(page, report),
    ]),
    ...section(page, words.keys, keyRows(page, keys)),
    ...failures(page, report),
    ...warningsSection(page, report.warnings),
    ...nextSteps(page, nextOf(page, report)),
  ];
}

function conversation(page: Page, { question, reply, names, server }: TrialReport): string[] {
  if (question === null || reply === null) return [];
  const { answerer } = page.wording.texts.terminal.trial;
  const said = (who: string, text: string) => wrap(`${who}: ${text}`, inner(page));
  const { question: caller } = page.wording.texts.terminal.trial;
  return [...said(caller, question), ...said(server === null ? (names.llm ?? UNKNOWN) : answerer, reply), ''];
}

function figures(page: Page, { parts, llm, turnSec }: TrialReport): string[] {
  const { columns: heads, rows } = page.wording.texts.terminal.trial;
  const columns: Column[] = [
    { head: heads.figure },
    { head: heads.predicted, align: 'right' },
    { head: heads.range, align: 'right', spare: 1 },
    { head: heads.proven },
    { head: heads.difference, spare: 2 },
  ];
  const detail = (label: string, figure: ProvenSec | undefined) =>
    figure === undefined ? [] : [figureRow(page, label, figure)];
  const sec = orUnknown(turnSec, page.wording.format.seconds);
  // With one part predicted, the whole is.
  const isProven = Object.values(parts).every(({ state }) => state === 'measured');
  return table(page, columns, [
    partRow(page, rows.reply, parts.llm),
    ...detail(rows.firstWords, llm?.firstSentence),
    ...detail(rows.firstReply, llm?.firstReply),
    ...detail(rows.load, llm?.load),
    partRow(page, rows.tts, parts.tts),
    partRow(page, rows.stt, parts.stt),
    isProven ? [rows.turn, '', '', sec, ''] : [rows.turn, sec, '', '', ''],
  ]);
}

function figureRow(page: Page, label: string, figure: ProvenSec): string[] {
  const { format } = page.wording;
  return [
    label,
    orUnknown(figure.predictedSec, format.seconds),
    rangeText(page, figure.range),
    orUnknown(figure.measuredSec, format.seconds),
    difference(page, figure),
  ];
}

function partRow(page: Page, label: string, part: TrialPart): string[] {
  const { states } = page.wording.texts.terminal.trial;
  if (part.state === 'measured') return figureRow(page, label, part);
  const [, predicted = '', range = ''] = figureRow(page, label, part);
  const state = states[part.state];
  const shown = part.state === 'failed' ? marked(page, 'bad', state) : state;
  return [label, predicted === UNKNOWN ? '' : predicted, range, shown, ''];
}

function difference(page: Page, { predictedSec, measuredSec }: ProvenSec): string {
  if (predictedSec === null || measuredSec === null || predictedSec === 0) return '';
  const { trial: words } = page.wording.texts.terminal;
  const share = measuredSec / predictedSec - 1;
  if (share > 1) return words.times(page.wording.format.figure(measuredSec / predictedSec));
  const percent = page.wording.format.percent(Math.abs(share));
  if (Math.round(share * 100) === 0) return words.same;
  return share > 0 ? words.slower(percent) : words.faster(percent);
}

/** What stands in no table. */
function facts(page: Page, { calibration, llm, voice, heard, parts }: TrialReport): string[] {
  const { texts, format } = page.wording;
  const words = texts.terminal.trial;
  const each = (threads: number) => voice?.speeds.find((speed) => speed.threads === threads);
  const perSec = (threads: number) => {
    const speed = each(threads);
    return speed === undefined ? null : format.seconds(speed.secPerSpeechSec);
  };
  const slowest = voice?.speeds[0];
  const sentences = [
    ...(slowest === undefined || voice === null
      ? []
      : [
          words.speech(
            format.seconds(voice.speechSec),
            perSec(1) ?? format.seconds(slowest.secPerSpeechSec),
            perSec(2),
          ),
        ]),
    ...(llm === null || llm.peakMemoryBytes === null
      ? []
      : [words.memory(format.memory(llm.peakMemoryBytes))]),
    ...(heard === null ? [] : [words.heard(heard.saidText, heard.heardText)]),
    ...(parts.stt.state === 'checked' ? [words.hearing] : []),
    ...(llm !== null && parts.llm.predictedSec === null ? [words.unmeasured] : []),
    ...(calibration === null ? [] : [words.scaled(format.figure(calibration))]),
  ];
  return sentences.length === 0 ? [] : ['', ...sentences.flatMap((sentence) => wrap(sentence, inner(page)))];
}

function keyRows(page: Page, keys: readonly KeyCheck[]): string[] {
  const { keyStates } = page.wording.texts.terminal.trial;
  const signs = { accepted: 'good', refused: 'bad', unreachable: 'unsure', unclear: 'unsure' } as const;
  return keys.map(({ key, host, state, roundTripMs }) => {
    const ms = roundTripMs === null ? '' : `, ${Math.round(roundTripMs)} ms`;
    return `${key}  ${marked(page, signs[state], keyStates[state])} (${host}${ms})`;
  });
}

function failures(page: Page, { parts }: TrialReport): string[] {
  const { texts, said } = page.wording;
  return Object.values(parts).flatMap(({ failure }) => {
    if (failure === null) return [];
    const { message, nextStep } = said.failure(failure);
    return wrap(`${texts.terminal.errors.error} ${message} ${nextStep}`, page.width).concat('');
  });
}

function nextOf(page: Page, { parts, warnings, server }: TrialReport): [string, string][] {
  const { next } = page.wording.texts.terminal.trial;
  const instead = warnings.flatMap((warning) =>
    warning.code === 'trial-too-slow' ? (warning.instead ?? []) : [],
  )[0];
  const isMissing = Object.values(parts).some(({ failure }) => failure?.code === 'model-not-installed');
  if (isMissing && server === null) return [['voicefit install', next.install]];
  if (instead !== undefined) return [[`voicefit recommend --tier ${instead.tier} --choose`, next.tierDown]];
  return [['voicefit configure', next.apply]];
}
