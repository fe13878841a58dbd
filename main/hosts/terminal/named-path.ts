import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** A file or folder as the command line names it, absolute. Not every shell resolves `~`, as in `--from=~/stick`. */
export function namedPath(typed: string, home: string = homedir()): string {
  return resolve(/^~(?:[/\\]|$)/.test(typed) ? join(home, typed.slice(1)) : typed);
}
