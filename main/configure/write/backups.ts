import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';

/** Backups beside the files, named as the voice server names its own. */

/** How many of ours are kept of each file; the server keeps as many of its own. */
const MOST_KEPT = 5;

/** A free name for the backup of a file: `.env.bak.20260808_073212`. */
export function backupName(realPath: string, at: Date): string {
  const two = (figure: number) => String(figure).padStart(2, '0');
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
  const name = `${realPath}.bak.${day}_${time}`;
  for (let number = 2, free = name; ; number++) {
    if (!existsSync(free)) return free;
    free = `${name}-${number}`;
  }
}

/**
 * Removes our oldest backups of each file.
 * @param backups all of ours, oldest first
 * @returns those that are left
 */
export async function prunedBackups(backups: readonly string[]): Promise<string[]> {
  const there = backups.filter((backup) => existsSync(backup));
  const surplus = new Set(
    Object.values(Object.groupBy(there, fileOf)).flatMap((ofFile = []) => ofFile.slice(0, -MOST_KEPT)),
  );
  for (const backup of surplus) await rm(backup, { force: true }).catch(() => {});
  return there.filter((backup) => !surplus.has(backup));
}

function fileOf(backup: string): string {
  return backup.replace(/\.bak\.[\d_-]+$/, '');
}
