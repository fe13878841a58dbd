import type { AdviceWarning } from '../../recommend/nouns/notice.ts';
import { english } from '../../words/plain-wording.ts';
import { type Page, pageOf } from './page.ts';

/** Where a command writes: its result to the standard output, everything else beside it. */
export class Terminal {
  /** One object for tools instead of a page for people. */
  readonly json: boolean;
  readonly out: Page = pageOf(process.stdout);
  readonly err: Page = pageOf(process.stderr);

  constructor(json: boolean) {
    this.json = json;
  }

  /** The result: the object itself for tools, its page for people. */
  print(result: unknown, page: readonly string[]): void {
    const text = this.json ? JSON.stringify(result, null, 2) : harmless(page.join('\n').trimEnd());
    process.stdout.write(`${text}\n`);
  }

  /** A line beside the result. */
  say(line: string): void {
    process.stderr.write(`${harmless(line)}\n`);
  }

  warn(warnings: readonly AdviceWarning[]): void {
    for (const warning of warnings) {
      this.say(`${this.err.paint('yellow', 'warning:')} ${english.warning(warning)}`);
    }
  }
}

/** Names come from files and drivers: what would move the cursor is taken out, colours stay. */
function harmless(text: string): string {
  return text.replaceAll(MOVES, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what must not reach the terminal
const MOVES = /\u001b(?!\[[\d;]*m)|[\u0000-\u0009\u000b-\u001a\u001c-\u001f\u007f-\u009f]/g;

/** A reader that has seen enough, such as `head`, is no failure; a full disk is one, in one line. */
export function endWhenOutputEnds(): void {
  process.stderr.on('error', () => process.exit(1));
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`error: The result cannot be written (${error.message}).\n`);
    process.exit(1);
  });
}
