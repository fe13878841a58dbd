import { shellWord } from '../../../nouns/shell-word.ts';
import type { KeyCheck } from '../../../try/nouns/cloud-keys.ts';
import type { ProvenSec, TrialPart, TrialReport, VoiceTrial } from '../../../try/nouns/trial-report.ts';
import { checkWords } from '../../../words/key-check.ts';
import { fields, inner, section, UNKNOWN, wrap } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../table.ts';
import { marked, nextSteps, orUnknown, rangeText, warningsSection } from './shared.ts';

/** What a trial has proven: the conversation, the figures side by side, and what to do next. */
export function trialPage(page: Page, report: TrialReport, keys: readonly KeyCheck[]): string[] {
  const { trial: words } = page.wording.texts.terminal;
  const { server, names, models, pipeline } = report;
  // In the cloud its model runs, but is not tried.
  const tried = models.llm === null ? pipeline : (names.llm ?? models.llm);
  const title = server === null ? words.title(tried) : words.serverTitle(server);
  return [
    ...section(page, title, [
      ...conversation(page, report),
      ...figures(page, report),
      ...facts(page, report),
    ]),
    ...keysSection(page, keys),
    ...warningsSection(page, report.warnings),
    ...nextSteps(page, nextOf(page, report)),
  ];
}

/** What the providers say of the keys; empty if none was asked. */
export function keysSection(page: Page, keys: readonly KeyCheck[]): string[] {
  return section(page, page.wording.texts.terminal.trial.keys, keyRows(page, keys));
}

function conversation(page: Page, { question, reply, names, server }: TrialReport): string[] {
  if (question === null || reply === null) return [];
  const { tryIt, terminal } = page.wording.texts;
  const room = inner(page);
  const said = (who: string, text: string) => wrap(`${who}: ${breakable(text, room)}`, room);
  return [
    ...said(tryIt.talk.caller, question),
    ...said(server === null ? (names.llm ?? UNKNOWN) : terminal.trial.answerer, reply),
    '',
  ];
}

/** What a model says may have line breaks, and languages without spaces no place to break a line at. */
function breakable(text: string, width: number): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(new RegExp(`[^ ]{${width}}(?=[^ ])`, 'gu'), '$& ');
}

function figures(page: Page, report: TrialReport): string[] {
  const { parts, llm } = report;
  const { tryIt, terminal } = page.wording.texts;
  const { figure, rows } = tryIt.table;
  const { columns: heads, rows: more } = terminal.trial;
  const columns: Column[] = [
    { head: figure },
    { head: heads.predicted, align: 'right' },
    { head: heads.range, align: 'right', spare: 2 },
    { head: heads.proven },
    { head: heads.difference, spare: 1 },
  ];
  const detail = (label: string, figure: ProvenSec | undefined) =>
    figure === undefined ? [] : [figureRow(page, label, figure)];
  return table(page, columns, [
    partRow(page, rows.reply, parts.llm),
    ...detail(more.firstWords, llm?.firstSentence),
    ...detail(more.firstReply, llm?.firstReply),
    ...detail(rows.load, llm?.load),
    partRow(page, rows.speaking, parts.tts),
    partRow(page, rows.hearing, parts.stt),
    turnRow(page, report),
  ]);
}

/** What was not measured counts as predicted; a turn of which nothing was measured is not proven. */
function turnRow(page: Page, { parts, turnSec, models }: TrialReport): string[] {
  const { turn } = page.wording.texts.terminal.trial.rows;
  const shown = (sec: number | null) => orUnknown(sec, page.wording.format.seconds);
  const each = Object.values(parts);
  const isProven = models.llm !== null && each.some(({ state }) => state === 'measured');
  if (!isProven) return [turn, shown(turnSec), '', '', ''];
  const predicted = each.reduce<number | null>(
    (sum, { predictedSec }) => (sum === null || predictedSec === null ? null : sum + predictedSec),
    0,
  );
  return [turn, shown(predicted), '', shown(turnSec), ''];
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
  const { tryIt, terminal } = page.wording.texts;
  const { checked, failed, notTried } = tryIt.table;
  const states = { checked, failed, 'not-tried': notTried, cloud: terminal.trial.inCloud };
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
  const sentences = [
    ...(voice === null ? [] : [speech(page, voice)]),
    ...(llm === null ? [] : [words.memory(format.memory(llm.peakMemoryBytes))]),
    ...(heard === null
      ? []
      : [
          heard.isSame
            ? words.heardSame(heard.heardText)
            : texts.tryIt.talk.heard(heard.saidText, heard.heardText),
        ]),
    ...(parts.stt.state === 'checked' ? [words.hearing] : []),
    ...(llm !== null && parts.llm.predictedSec === null ? [words.unmeasured] : []),
    ...(calibration === null ? [] : [texts.tryIt.table.calibration(format.figure(calibration))]),
  ];
  return sentences.length === 0 ? [] : ['', ...sentences.flatMap((sentence) => wrap(sentence, inner(page)))];
}

function speech({ wording: { texts, format } }: Page, { speechSec, speeds }: VoiceTrial): string {
  const perSec = (threads: number) => {
    const speed = speeds.find((each) => each.threads === threads);
    return speed === undefined ? null : format.seconds(speed.secPerSpeechSec);
  };
  return texts.terminal.trial.speech(format.seconds(speechSec), perSec(1) ?? UNKNOWN, perSec(2));
}

function keyRows(page: Page, keys: readonly KeyCheck[]): string[] {
  const { texts, format } = page.wording;
  const signs = { accepted: 'good', refused: 'bad', unreachable: 'unsure', unclear: 'unsure' } as const;
  if (keys.length === 0) return [];
  return fields(
    page,
    keys.map((check) => [
      check.key,
      marked(page, signs[check.state], checkWords(check, texts.apply.keys, format)),
    ]),
  );
}

function nextOf(page: Page, { parts, warnings, server }: TrialReport): [string, string][] {
  const { next } = page.wording.texts.terminal.trial;
  const instead = warnings.flatMap((warning) =>
    warning.code === 'trial-too-slow' ? (warning.instead ?? []) : [],
  )[0];
  const isMissing = Object.values(parts).some(({ failure }) => failure?.code === 'model-not-installed');
  if (isMissing && server === null) return [['voicefit install', next.install]];
  if (instead !== undefined)
    return [[`voicefit recommend --tier ${shellWord(instead.tier)} --choose`, next.tierDown]];
  const measureHearing: [string, string] = ['voicefit try --server ws://HOST:8765', next.server];
  return [['voicefit configure', next.apply], ...(server === null ? [measureHearing] : [])];
}
