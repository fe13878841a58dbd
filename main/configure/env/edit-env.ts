import { ConfigUnreadable, ValueNotWritable } from '../errors.ts';
import {
  commentSplices,
  eolOf,
  lineEnd,
  lineNumber,
  lineStart,
  ownComment,
  ownLinesAbove,
  type Splice,
  spliced,
} from '../lines.ts';
import type { EnvSetting } from '../nouns/wanted-file.ts';
import { countedLines, type EnvLine, envLines } from './env-lines.ts';
import { type Quote, writtenValue } from './env-value.ts';

/** An edited environment file. */
export interface EditedEnv {
  readonly text: string;
  /** Keys of ours that stand there several times. */
  readonly repeated: readonly string[];
}

/** The line above the settings that we add. */
const HEADING = '# Voicefit';

/**
 * Gives settings their values: only the characters of a value change, of the line that counts. New keys come last.
 * @param file how messages name it
 * @param settled keys above which no comment of ours is to stand any more
 * @throws ConfigUnreadable, ValueNotWritable
 */
export function editEnv(
  text: string,
  settings: readonly EnvSetting[],
  file: string,
  settled: readonly string[] = [],
): EditedEnv {
  const keys = new Set(settings.map(({ key }) => key));
  const before = envLines(text, file);
  const bare = settled.reduce((result, key) => withoutComment(result, key, file), text);
  const edited = settings.reduce((result, setting) => withSetting(result, setting, file), bare);
  checkRest(before, envLines(edited, file), keys, text, file);
  const repeated = [...keys].filter((key) => before.filter((line) => line.key === key).length > 1);
  return { text: edited, repeated };
}

function withSetting(text: string, setting: EnvSetting, file: string): string {
  const line = countedLines(envLines(text, file)).get(setting.key);
  return line === undefined ? appended(text, setting) : changed(text, line, setting);
}

function withoutComment(text: string, key: string, file: string): string {
  const line = countedLines(envLines(text, file)).get(key);
  return line === undefined ? text : spliced(text, commentAbove(text, line, null));
}

/** What makes the comment above a line that one; nothing if the key is not the first of its line. */
function commentAbove(text: string, { keyStart }: EnvLine, comment: string | null): Splice[] {
  const start = lineStart(text, keyStart);
  const isOwnLine = /^\ufeff?\s*(export\s+)?$/.test(text.slice(start, keyStart));
  const lead = text[start] === '\ufeff' ? start + 1 : start;
  return isOwnLine ? commentSplices(text, lead, '', comment) : [];
}

function changed(text: string, line: EnvLine, setting: EnvSetting): string {
  const { key, keyEnd, value } = line;
  const isSame = value !== null && value.value === setting.value && !value.isExpanded;
  const written = isSame ? null : writable(key, setting.value, value?.quote ?? '');
  const splices = commentAbove(text, line, setting.comment);
  if (written === null) return spliced(text, splices);
  const place =
    value === null
      ? { from: keyEnd, to: keyEnd, by: `=${written}` }
      : { from: value.start, to: value.end, by: written };
  return spliced(text, [...splices, place]);
}

/** A new setting, in one block with those that we added before it. */
function appended(text: string, { key, value, comment }: EnvSetting): string {
  const eol = eolOf(text);
  const line = `${key}=${writable(key, value, '')}`;
  const lines = [...(comment === null ? [] : [ownComment(comment)]), line];
  const isEmpty = text === '' || text === '\ufeff';
  const whole = isEmpty || text.endsWith('\n') ? text : text + eol;
  const heading = endsInOurBlock(whole) ? [] : [...(isEmpty ? [] : ['']), HEADING];
  return whole + [...heading, ...lines].map((each) => each + eol).join('');
}

/** A comment of ours without a key below it is somebody's remark: the next key must not take it for its own. */
function endsInOurBlock(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const heading = lines.lastIndexOf(HEADING);
  // The text ends in a newline, so the last line is empty.
  const block = heading === -1 ? [] : lines.slice(heading, -1);
  return block.length > 0 && !block.includes('') && ownLinesAbove(text, text.length) === text.length;
}

function writable(key: string, value: string, quote: Quote): string {
  const written = writtenValue(value, quote);
  if (written === null) throw new ValueNotWritable(key);
  return written;
}

/** What we did not want to change reads as before. */
function checkRest(
  before: readonly EnvLine[],
  after: readonly EnvLine[],
  keys: ReadonlySet<string>,
  text: string,
  file: string,
): void {
  const rest = (lines: readonly EnvLine[]) =>
    lines.filter(({ key }) => !keys.has(key)).map(({ key, value }) => [key, value?.value ?? null]);
  const [one, other] = [rest(before), rest(after)];
  if (JSON.stringify(one) === JSON.stringify(other)) return;
  const index = one.findIndex((line, at) => JSON.stringify(line) !== JSON.stringify(other[at]));
  const at = before.filter(({ key }) => !keys.has(key))[index]?.keyStart;
  throw new ConfigUnreadable(file, at === undefined ? null : lineNumber(text, lineEnd(text, at)), 'syntax');
}
