import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { plain } from './layout.ts';
import type { Terminal } from './terminal.ts';

/** Whether a question can be asked: by somebody who sees it and has keys. */
export const canAsk = process.stdin.isTTY === true && process.stderr.isTTY === true;

interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

const TERMINAL: Streams = { input: process.stdin, output: process.stderr };

/**
 * Asks whether to do something; Enter alone gives the usual answer. Ctrl-C and the end of input mean no.
 * @param question in the user's language: `Download 4.4 GB?`
 */
export async function agrees(
  terminal: Terminal,
  question: string,
  { usually }: { readonly usually: boolean },
  { input, output }: Streams = TERMINAL,
): Promise<boolean> {
  const { yesUsually, noUsually } = terminal.wording.texts.terminal.install;
  const lines = createInterface({ input, output });
  // Apart from the page above it.
  output.write('\n');
  try {
    const answer = await new Promise<string | null>((resolve) => {
      lines.once('close', () => resolve(null));
      lines
        .question(plain(`${question} ${usually ? yesUsually : noUsually} `))
        .then(resolve, () => resolve(null));
    });
    // The cursor is still behind the question.
    if (answer === null) output.write('\n');
    return isYes(answer, usually);
  } finally {
    lines.close();
  }
}

/**
 * Asks for a secret: what is typed is not shown. `null`: Ctrl-C, or the end of input.
 * @param question ends without a blank
 */
export async function hiddenAnswer(
  question: string,
  { input, output }: Streams = TERMINAL,
): Promise<string | null> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  output.write(plain(`${question} `));
  try {
    const answer = await new Promise<string | null>((resolve) => {
      lines.once('close', () => resolve(null));
      lines.once('line', resolve);
    });
    return answer?.trim() ?? null;
  } finally {
    lines.close();
    output.write('\n');
  }
}

/** In both languages, since a German may be used to English programs. `null`: there was no answer. */
export function isYes(answer: string | null, usually: boolean): boolean {
  const typed = answer?.trim().toLowerCase();
  return typed === '' ? usually : typed !== undefined && /^(y|yes|j|ja)$/.test(typed);
}
