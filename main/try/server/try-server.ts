import type { Failure } from '../../nouns/failure.ts';
import { SetupError } from '../../nouns/setup-error.ts';
import type { ServerLook } from '../nouns/server-look.ts';
import type { TrialDoing } from '../nouns/step.ts';
import { askLlm, type ServerReply } from './ask-llm.ts';
import type { Part } from './errors.ts';
import { hear, type ServerHearing } from './hear.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { Link } from './link.ts';
import { askStatus, enter, lookOf, whyNot } from './look-at-server.ts';
import { type ServerSpeech, speak } from './speak.ts';

/** What came of one part: measured, or why it could not be. */
export type Outcome<Measured> = { readonly ok: Measured } | { readonly failure: Failure };

/** What a running voice server has proven. */
export interface ServerTrial {
  readonly look: ServerLook;
  readonly llm: Outcome<ServerReply>;
  readonly tts: Outcome<ServerSpeech>;
  /** `null`: not tried, since nothing was spoken that it could hear. */
  readonly stt: Outcome<ServerHearing> | null;
}

export interface ServerRequest {
  readonly url: string;
  /** `null`: none is given. */
  readonly token: string | null;
  /** What a caller says first, such as a greeting. It warms up the language model and the voice. */
  readonly opening: string;
  /** What the caller asks next. Other words than the opening, or the model need not read them. */
  readonly prompt: string;
  /** What is spoken, and heard again; numbers in words. */
  readonly sentence: string;
  readonly signal: AbortSignal;
  /** Is told what happens, and what was heard or answered so far. */
  readonly report: (doing: TrialDoing, text: string) => void;
}

/**
 * Measures a running voice server as its caller meets it. Each part has a connection of its own, so that one that hangs
 * or breaks spoils no other; the language model comes last, since a reply that was given up goes on in the server.
 * @throws what `lookAtServer` throws, if nothing could be asked; the signal's reason
 */
export async function tryServer(request: ServerRequest, limits: Limits = LIMITS): Promise<ServerTrial> {
  const { url, opening, prompt, sentence, signal, report } = request;
  report('asking-server', '');
  const status = await askStatus(request, signal, limits);
  const inPart = async <Measured>(part: Part, measure: (link: Link) => Promise<Measured>) => {
    report(`server-${part}`, '');
    return await outcomeOf(async () => {
      const why = whyNot(part, url, status);
      if (why !== null) throw why;
      await using link = await enter(request, signal, limits);
      return await measure(link);
    });
  };
  const tts = await inPart('tts', async (link) => {
    // The first sentence after a start takes longer.
    await speak(link, opening, limits.tts);
    return await speak(link, sentence, limits.tts);
  });
  const missing = whyNot('stt', url, status);
  const stt =
    'ok' in tts
      ? await inPart('stt', (link) =>
          hear(link, { sound: tts.ok.sound, text: sentence }, limits, (text) => report('server-stt', text)),
        )
      : missing && { failure: missing.failure };
  const llm = await inPart('llm', (link) => askLlm(link, { opening, prompt }, limits.llm));
  if ('ok' in llm) report('server-llm', llm.ok.reply);
  return { look: lookOf(url, status), llm, tts, stt };
}

async function outcomeOf<Measured>(measure: () => Promise<Measured>): Promise<Outcome<Measured>> {
  try {
    return { ok: await measure() };
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { failure: error.failure };
  }
}
