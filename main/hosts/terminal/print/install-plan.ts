import type { FreeVoice, InstallPlan, PlannedFile } from '../../../install/nouns/install-plan.ts';
import type { InstallRequest } from '../../../install/nouns/install-request.ts';
import type { VoiceChoice } from '../../../recommend/nouns/notice.ts';
import { commandOf, INSTALL, type Surroundings } from '../install/command-of.ts';
import { bullet, fields, inner, section, wrap } from '../layout.ts';
import type { Page } from '../page.ts';
import { type Column, fitsAll, table } from '../table.ts';
import { licence, nextSteps, orUnknown, warningsSection } from './shared.ts';

/** Every file with what happens to it, the room that it takes, what to know before, and other voices. */
export function planPage(
  page: Page,
  plan: InstallPlan,
  request: InstallRequest,
  surroundings: Surroundings = {},
): string[] {
  const { plan: words } = page.wording.texts.terminal.install;
  const title = request.exportTo === undefined ? words.title : words.exportTitle;
  const rows = plan.files.map((file) => fileRow(page, file));
  const columns = columnsOf(page);
  return [
    ...section(page, title(plan.folder), [
      ...table(page, columns, rows),
      ...plan.files.flatMap((file) => notes(page, file)),
    ]),
    // A page too narrow for the column still says all licences.
    ...(fitsAll(page, columns, rows) ? [] : licences(page, plan.files)),
    ...elsewhere(page, plan.files),
    ...room(page, plan),
    ...warningsSection(page, plan.warnings),
    ...nextSteps(page, otherVoices(page, plan, request, surroundings)),
  ];
}

function columnsOf({ wording: { texts } }: Page): Column[] {
  const { plan: words } = texts.terminal.install;
  return [
    { head: words.file },
    { head: words.size, align: 'right' },
    { head: words.licence, spare: 1 },
    { head: words.happens },
  ];
}

function licences(page: Page, files: readonly PlannedFile[]): string[] {
  const { licences: title } = page.wording.texts.terminal.install.plan;
  const rows = new Map(files.map((file) => [file.model, licence(page, file)]));
  return section(page, title, fields(page, [...rows]));
}

function fileRow(page: Page, { id, bytes, license, commercialUse, action }: PlannedFile): string[] {
  const { format, texts } = page.wording;
  const { actions, rest } = texts.terminal.install.plan;
  return [
    id,
    orUnknown(bytes, format.file),
    licence(page, { license, commercialUse }),
    action.kind === 'continue' ? rest(format.file(action.restBytes)) : actions[action.kind],
  ];
}

/** Why what is there is not kept, and why a file cannot come from where it is wanted from. */
function notes(page: Page, { id, action }: PlannedFile): string[] {
  const { replaces } = page.wording.texts.terminal.install.plan;
  const flaw = 'replaces' in action ? action.replaces : null;
  const kept = flaw === null ? [] : bullet(page, page.paint('yellow', '!'), `${id}: ${replaces[flaw]}`);
  if (action.kind !== 'blocked') return kept;
  const { message, nextStep } = page.wording.said.failure(action.failure);
  const mark = page.paint('red', page.unicode ? '✗' : 'x');
  return [...kept, ...bullet(page, mark, `${id}: ${message} ${nextStep}`)];
}

/** The files of other programs, or of an export, that are taken. */
function elsewhere(page: Page, files: readonly PlannedFile[]): string[] {
  const { plan: words } = page.wording.texts.terminal.install;
  const rows = files.flatMap(({ id, action }) => {
    if (!('costsBytes' in action)) return [];
    const isLinked = action.costsBytes === 0;
    return [[id, isLinked ? `${action.from} (${words.linked})` : action.from] as const];
  });
  return rows.length === 0 ? [] : section(page, words.elsewhere, fields(page, rows));
}

/** What it takes of the line, the disk and the memory; no figure that is unknown or nothing. */
function room(page: Page, plan: InstallPlan): string[] {
  const { format, texts } = page.wording;
  const { plan: words } = texts.terminal.install;
  const { downloadBytes, neededBytes, freeBytes, memoryNeededBytes, memoryHaveBytes } = plan;
  const rows: [string, string][] = [];
  if (downloadBytes > 0) rows.push([words.download, format.file(downloadBytes)]);
  if (neededBytes > 0 && freeBytes !== null) {
    rows.push([words.disk, words.needed(format.file(neededBytes), format.file(freeBytes))]);
  }
  if (memoryNeededBytes !== null && memoryHaveBytes !== null) {
    const have = format.memoryBeside(memoryHaveBytes, memoryNeededBytes);
    rows.push([
      words.memory,
      words.memoryNeeded(format.memoryBeside(memoryNeededBytes, memoryHaveBytes), have),
    ]);
  }
  const left = [...new Set(plan.files.flatMap(({ without }) => without))];
  const because = plan.files.some((file) => file.leftOutBecause === 'memory') ? 'memory' : 'processor';
  const leftOut = left.length === 0 ? [] : wrap(words.leftOut[because](format.list(left)), inner(page));
  const lines = [...(rows.length === 0 ? [] : fields(page, rows)), ...leftOut];
  return section(page, words.takes, lines);
}

/** The commands that take another voice: a free one, or one where no voice speaks the callers' language. */
function otherVoices(
  page: Page,
  { freeVoices, warnings }: InstallPlan,
  request: InstallRequest,
  surroundings: Surroundings,
): [string, string][] {
  const { next } = page.wording.texts.terminal.install;
  const command = commandOf(INSTALL, request, surroundings);
  const free = ({ id, name, bytes, license }: FreeVoice): [string, string] => [
    `${command} --voice ${id}`,
    next.freeVoice(name, bytes === null ? null : page.wording.format.file(bytes), license),
  ];
  const instead = (choice: VoiceChoice): [string, string] =>
    choice.code === 'cloud-voice'
      ? [commandOf(INSTALL, { ...request, pipeline: choice.pipeline }, surroundings), next.cloudVoice]
      : [`${command} --voice ID`, next.otherVoice];
  const choices = warnings.flatMap((warning) =>
    warning.code === 'speech-language-missing' ? (warning.choices ?? []) : [],
  );
  return [...freeVoices.map(free), ...choices.map(instead)];
}
