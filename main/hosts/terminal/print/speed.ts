import { fastestVoices } from '../../../benchmark/nouns/fastest-voices.ts';
import { measuredScore, shownScore } from '../../../benchmark/nouns/score.ts';
import type { BackendSpeed, SpeedProfile } from '../../../benchmark/nouns/speed-profile.ts';
import { fields, section } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../table.ts';
import { nextSteps, orUnknown, rangeText, sourceText, warningsSection } from './shared.ts';

/** All that the benchmark measured. */
export function speedPage(page: Page, speed: SpeedProfile): string[] {
  const { texts, format } = page.wording;
  const words = texts.terminal.speed;
  const rows: [string, string][] = [
    [words.score, cpuScore(page, speed)],
    [words.noise, noise(page, speed)],
    ...speed.backends.map((backend): [string, string] => [
      backend.backend.toUpperCase(),
      backendText(page, backend),
    ]),
    ...(speed.voices.length === 0
      ? []
      : [[texts.measure.voices.title, voicesText(page, speed)] satisfies [string, string]]),
    [words.took, `${format.seconds(speed.durationMs / 1000)}, ${downloaded(page, speed)}`],
  ];
  return [
    ...section(page, words.title, fields(page, rows)),
    ...section(page, words.models.title, table(page, columnsOf(page), modelRows(page, speed))),
    ...warningsSection(page, speed.warnings),
    ...nextSteps(page, [['voicefit recommend', words.next]]),
  ];
}

/** `7.6 tokens/s (7.2-8.1)`, or while busy `5.1-8.1 tokens/s`. */
export function cpuScore({ wording: { texts, format } }: Page, speed: SpeedProfile): string {
  const shown = shownScore(measuredScore(speed));
  if (shown === null) return texts.terminal.speed.notMeasured;
  const unit = texts.format.tokensPerSec;
  const range = shown.range && format.scoreRange(shown.range);
  if (shown.kind === 'range') return `${range} ${unit}`;
  return `${format.score(shown.score)} ${unit}${range === null ? '' : ` (${range})`}`;
}

function noise({ wording: { texts, format } }: Page, { noise: { spread, contended } }: SpeedProfile): string {
  const words = texts.terminal.speed;
  const rounds = words.rounds(format.percent(spread));
  return contended ? `${rounds}; ${words.wasBusy}` : rounds;
}

function backendText(page: Page, { threads, types, relativeRange }: BackendSpeed): string {
  const { texts, format } = page.wording;
  const measured = types.filter(({ provenance }) => provenance === 'measured');
  const reads = measured.map(({ type, decodeBytesPerSec }) => `${type} ${format.file(decodeBytesPerSec)}/s`);
  const change = (share: number) => `${share < 0 ? '-' : '+'}${format.percent(Math.abs(share))}`;
  const [low, high] = [change(relativeRange.low - 1), change(relativeRange.high - 1)];
  return texts.terminal.speed.backend(threads, reads.join(', '), low, high);
}

/** `medium 0.08 s and high 0.6 s to compute a second of speech` */
function voicesText({ wording: { texts, format } }: Page, { voices }: SpeedProfile): string {
  const words = texts.measure.voices;
  const each = fastestVoices(voices).map(({ shape, secPerSpeechSec }) =>
    words[shape](format.seconds(secPerSpeechSec)),
  );
  return words.forSpeech(format.list(each));
}

function downloaded({ wording: { texts, format } }: Page, { bytesDownloaded }: SpeedProfile): string {
  const words = texts.terminal.speed;
  return bytesDownloaded === 0 ? words.nothingDownloaded : words.downloaded(format.file(bytesDownloaded));
}

function columnsOf({ wording: { texts } }: Page): Column[] {
  const words = texts.terminal.speed.models;
  return [
    { head: words.model },
    { head: words.runsOn },
    { head: words.tokens, align: 'right' },
    { head: words.range, align: 'right' },
    { head: words.reads, align: 'right' },
    { head: words.loads, align: 'right', spare: 2 },
    { head: words.source, spare: 1 },
  ];
}

/** The backend is named only if there are several. */
function modelRows(page: Page, { models, noise: { contended } }: SpeedProfile): string[][] {
  const { texts, format } = page.wording;
  const backends = new Set(models.map(({ backend }) => backend));
  return models.map((model) => [
    model.id,
    backends.size > 1 ? model.backend : '',
    contended && model.range !== null ? texts.terminal.busy : format.figure(model.decodeTokensPerSec),
    rangeText(page, model.range),
    format.figure(model.prefillTokensPerSec),
    orUnknown(model.loadMs, (ms) => format.seconds(ms / 1000)),
    sourceText(page, model.provenance),
  ]);
}
