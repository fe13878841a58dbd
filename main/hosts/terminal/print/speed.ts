import type { BackendSpeed, SpeedProfile } from '../../../benchmark/nouns/speed-profile.ts';
import { figure, fileFigure, measuredScoreFigure } from '../../../words/figures.ts';
import { fields, section } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, table } from '../table.ts';
import { nextSteps, orUnknown, rangeText, seconds, warningsSection } from './shared.ts';

/** All that the benchmark measured. */
export function speedPage(page: Page, speed: SpeedProfile): string[] {
  const rows: [string, string][] = [
    ['CPU score', cpuScore(speed)],
    ['Noise', noise(speed)],
    ...speed.backends.map((backend): [string, string] => [
      backend.backend.toUpperCase(),
      backendText(backend),
    ]),
    ['Took', `${seconds(speed.durationMs / 1000)}, ${downloaded(speed)}`],
  ];
  return [
    ...section(page, 'Measured speed', fields(page, rows)),
    ...section(page, 'Language models here', table(page, COLUMNS, modelRows(speed))),
    ...warningsSection(page, speed.warnings),
    ...nextSteps(page, [['voicefit recommend', 'says what this machine should run']]),
  ];
}

/** `7.6 tokens/s (7.2-8.1)`, or while busy `5.1-8.1 tokens/s`. */
export function cpuScore({ cpuScore: score, cpuScoreRange, noise: { contended } }: SpeedProfile): string {
  const unit = ' tokens/s';
  return measuredScoreFigure({ cpuScore: score, cpuScoreRange, contended, unit }) ?? 'not measured';
}

function noise({ noise: { spread, contended } }: SpeedProfile): string {
  const rounds = `rounds within ${Math.round(spread * 100)} %`;
  return contended ? `${rounds}; the machine was busy, so read the ranges` : rounds;
}

function backendText({ threads, types, relativeRange }: BackendSpeed): string {
  const measured = types.filter(({ provenance }) => provenance === 'measured');
  const speeds = measured.map(({ type, decodeBytesPerSec }) => `${type} ${fileFigure(decodeBytesPerSec)}/s`);
  const range = `${percent(relativeRange.low - 1)} to ${percent(relativeRange.high - 1)}`;
  return `${threads} thread${threads === 1 ? '' : 's'}, reads ${speeds.join(', ')} (${range})`;
}

const percent = (share: number) => `${share < 0 ? '-' : '+'}${Math.abs(Math.round(share * 100))} %`;

function downloaded({ bytesDownloaded }: SpeedProfile): string {
  return bytesDownloaded === 0 ? 'nothing downloaded' : `${fileFigure(bytesDownloaded)} downloaded`;
}

const COLUMNS: Column[] = [
  { head: 'Model' },
  { head: 'On' },
  { head: 'Tokens/s', align: 'right' },
  { head: 'Range', align: 'right' },
  { head: 'Reads/s', align: 'right' },
  { head: 'Loads in', align: 'right', spare: 2 },
  { head: 'Source', spare: 1 },
];

/** Which backend is said only where there are several. */
function modelRows({ models, noise: { contended } }: SpeedProfile): string[][] {
  const backends = new Set(models.map(({ backend }) => backend));
  return models.map((model) => [
    model.id,
    backends.size > 1 ? model.backend : '',
    contended && model.range !== null ? 'busy' : figure(model.decodeTokensPerSec),
    rangeText(model.range),
    figure(model.prefillTokensPerSec),
    orUnknown(model.loadMs, (ms) => seconds(ms / 1000)),
    model.provenance,
  ]);
}
