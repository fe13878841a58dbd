import { appendFile, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { isDiskError } from '../disk-error.ts';
import { HistoryEntry } from './nouns/history.ts';

const MODE = 0o600;
const fileIn = (folder: string) => join(folder, 'history.jsonl');

interface Lines {
  readonly entries: HistoryEntry[];
  readonly goodLines: string[];
  readonly badLines: string[];
}

/** One line at the end, whole or not at all. Call it under the store's lock. */
export async function appendEntry(folder: string, entry: HistoryEntry): Promise<void> {
  await using file = await open(fileIn(folder), 'a+', MODE);
  const { size } = await file.stat();
  // A line that a crash cut short must not swallow this one.
  const cutShort = size > 0 && (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString() !== '\n';
  try {
    await file.appendFile(`${cutShort ? '\n' : ''}${JSON.stringify(entry)}\n`);
    await file.datasync();
  } catch (error) {
    // The first error is the one to report.
    await file.truncate(size).catch(() => {});
    throw error;
  }
}

/** A missing file is an empty history. */
export async function readEntries(folder: string): Promise<Lines> {
  const lines = (await readText(fileIn(folder))).split('\n').filter((line) => line.trim() !== '');
  const read: Lines = { entries: [], goodLines: [], badLines: [] };
  for (const line of lines) {
    const entry = HistoryEntry.safeParse(parsed(line));
    if (entry.success) {
      read.entries.push(entry.data);
      read.goodLines.push(line);
    } else {
      read.badLines.push(line);
    }
  }
  return read;
}

/**
 * Moves unreadable lines to `history.jsonl.bad`, and returns its name. They are written there before they
 * leave the history. Call it under the store's lock.
 */
export async function setBadLinesAside(folder: string): Promise<string> {
  const aside = `${fileIn(folder)}.bad`;
  const { goodLines, badLines } = await readEntries(folder);
  if (badLines.length === 0) return aside;
  await appendFile(aside, joined(badLines), { mode: MODE });
  await writeFileAtomic(fileIn(folder), joined(goodLines), { mode: MODE });
  return aside;
}

const joined = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isDiskError(error) && error.code === 'ENOENT') return '';
    throw error;
  }
}
