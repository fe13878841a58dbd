import type { Language } from '../../nouns/language.ts';
import type { AdviceWarning } from '../../recommend/nouns/notice.ts';
import type { Wording } from '../../words/wording.ts';
import type { Ending } from './errors.ts';
import { plain } from './layout.ts';
import { type Page, pageOf } from './page.ts';
import { wordingFor } from './speech.ts';

/** Output options of every command. */
export interface TerminalOptions {
  readonly json?: true;
  readonly lang?: string;
}

/** Where a command writes: its result to standard output, everything else to standard error. */
export class Terminal {
  /** One object for JSON instead of a page for people. */
  readonly json: boolean;
  readonly #tag: string | undefined;
  #wording: Wording;

  constructor({ json, lang }: TerminalOptions = {}) {
    this.json = json === true;
    this.#tag = lang;
    this.#wording = wordingFor({ tag: lang, kept: null });
  }

  /** The language chosen in Voicefit, if any; the command line may override it. */
  prefer(kept: Language | null): void {
    this.#wording = wordingFor({ tag: this.#tag, kept });
  }

  get wording(): Wording {
    return this.#wording;
  }

  get out(): Page {
    return pageOf(process.stdout, this.#wording);
  }

  get err(): Page {
    return pageOf(process.stderr, this.#wording);
  }

  /** The result: the object itself as JSON, or its page for people. An empty page prints nothing. */
  print(result: unknown, page: readonly string[]): void {
    if (!this.json && page.length === 0) return;
    const text = this.json ? JSON.stringify(result, null, 2) : harmless(page.join('\n').trimEnd());
    process.stdout.write(`${text}\n`);
  }

  /** A line on standard error. */
  say(line: string): void {
    process.stderr.write(`${harmless(plain(line))}\n`);
  }

  warn(warnings: readonly AdviceWarning[]): void {
    const { texts, said } = this.#wording;
    const mark = this.err.paint('yellow', texts.terminal.errors.warning);
    for (const warning of warnings) this.say(`${mark} ${said.warning(warning)}`);
  }
}

/** How the process ends, and the line with the reason. */
export function endWith({ exitCode, line }: Ending): void {
  if (line !== null) process.stderr.write(`${plain(line)}\n`);
  process.exitCode = exitCode;
}

/** Names come from files and drivers: characters that move the cursor are removed, colours stay. */
function harmless(text: string): string {
  return text.replaceAll(MOVES, '').replaceAll(TURNS, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what must not reach the terminal
const MOVES = /\u001b(?!\[[\d;]*m)|[\u0000-\u0009\u000b-\u001a\u001c-\u001f\u007f-\u009f]/g;

/** They turn the direction of what follows, so that it reads as something else. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A reader that closes the pipe, such as `head`, is no failure; a full disk is one, in one line. */
export function endWhenOutputEnds(): void {
  process.stderr.on('error', () => process.exit(1));
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    const { errors } = wordingFor({ tag: undefined, kept: null }).texts.terminal;
    process.stderr.write(`${errors.error} ${errors.resultNotWritten(error.message)}\n`);
    process.exit(1);
  });
}
