import { readFile } from 'node:fs/promises';
import type { Answer } from '../answer.ts';
import { ENTER_SCRIPT, ENTER_STYLE, enterStyle } from './page.ts';

/** Script and style of the page at /enter, by their addresses. They are served before there is a session. */
export type EnterFiles = ReadonlyMap<string, Answer>;

/** Both built and from source, the script is beside this module. */
export async function readEnterFiles(): Promise<EnterFiles> {
  const script = await readFile(new URL('./enter.js', import.meta.url));
  return new Map([
    [
      ENTER_SCRIPT,
      { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: script },
    ],
    [ENTER_STYLE, { status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body: enterStyle }],
  ]);
}
