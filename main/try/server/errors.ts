import { withoutControls } from '../../inference/without-controls.ts';
import { SetupError } from '../../nouns/setup-error.ts';
import type { ServedVoiceFlaw, ServerAsked, TrialFailure } from '../../nouns/trial-failure.ts';

type FailureOf<Code extends TrialFailure['code']> = Extract<TrialFailure, { code: Code }>;
/** A part of the voice stack. */
export type Part = FailureOf<'server-lacks-part'>['part'];

/** A failure is part of the snapshot, and is shown in one line. */
const MOST_SAID = 100;

/** What was typed is no address of a WebSocket. */
export class ServerAddressInvalid extends SetupError<FailureOf<'server-address-invalid'>> {
  constructor(typed: string) {
    super({ code: 'server-address-invalid', typed: printable(typed) });
  }
}

/** No connection to the voice server. */
export class ServerUnreachable extends SetupError<FailureOf<'server-unreachable'>> {
  /** @param why the system's code, such as `ECONNREFUSED` */
  constructor(url: string, why: string) {
    super({ code: 'server-unreachable', url, why });
  }
}

/** The voice server wants a token, or another one. */
export class ServerRefusedToken extends SetupError<FailureOf<'server-refused-token'>> {
  constructor(url: string, isTokenGiven: boolean) {
    super({ code: 'server-refused-token', url, isTokenGiven });
  }
}

/** No answer in time. */
export class ServerSilent extends SetupError<FailureOf<'server-silent'>> {
  constructor(url: string, asked: ServerAsked, ms: number) {
    super({ code: 'server-silent', url, asked, sec: Math.round(ms / 1000) });
  }
}

/** The voice server ended the connection before it had answered. */
export class ServerClosed extends SetupError<FailureOf<'server-closed'>> {
  constructor(url: string, asked: ServerAsked) {
    super({ code: 'server-closed', url, asked });
  }
}

/** An answer that is not of the protocol. */
export class ServerUnexpected extends SetupError<FailureOf<'server-unexpected'>> {
  /** @param said the answer, shown shortened and printable; `null`: nothing worth showing */
  constructor(url: string, asked: ServerAsked, said: string | null) {
    super({ code: 'server-unexpected', url, asked, said: said === null ? null : printable(said) });
  }
}

/** The voice server runs without that part. */
export class ServerLacksPart extends SetupError<FailureOf<'server-lacks-part'>> {
  /** @param said its own message, shown shortened and printable; `null`: it gave none */
  constructor(url: string, part: Part, said: string | null) {
    super({ code: 'server-lacks-part', url, part, said: said === null ? null : printable(said) });
  }
}

/** It sent sound that is not the sentence spoken. */
export class ServerVoiceFlawed extends SetupError<FailureOf<'server-voice-flawed'>> {
  /** @param sec how long it sounded */
  constructor(url: string, flaw: ServedVoiceFlaw, sec: number) {
    super({ code: 'server-voice-flawed', url, flaw, sec: Number(sec.toFixed(2)) });
  }
}

/** What it heard proves nothing of how fast it hears: nothing, or a last result before the speech was over. */
export class ServerHearingFlawed extends SetupError<FailureOf<'server-hearing-flawed'>> {
  /** @param heardText shown shortened and printable; empty: nothing */
  constructor(url: string, heardText: string) {
    const flaw = heardText === '' ? 'nothing' : 'too-early';
    super({ code: 'server-hearing-flawed', url, flaw, heardText: printable(heardText) });
  }
}

/** In one line, and without characters that a terminal would obey. */
function printable(text: string): string {
  const shown = withoutControls(text)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return shown.length <= MOST_SAID ? shown : `${shown.slice(0, MOST_SAID).toWellFormed()}…`;
}
