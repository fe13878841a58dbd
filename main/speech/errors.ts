import { withoutControls } from '../inference/without-controls.ts';
import { SetupError } from '../nouns/setup-error.ts';
import type { TrialFailure, VoiceFlaw } from '../nouns/trial-failure.ts';

type FailureOf<Code extends TrialFailure['code']> = Extract<TrialFailure, { code: Code }>;

/** Runtimes write whole stacks, and a failure is part of the snapshot. */
const MOST_SAID = 200;

/** A voice's files are not those of a Piper voice, or what it does is not speaking. */
export class VoiceFlawed extends SetupError<FailureOf<'voice-flawed'>> {
  /** @param said the runtime's own message */
  constructor(file: string, flaw: VoiceFlaw, said: string | null) {
    super({ code: 'voice-flawed', file, flaw, said: firstLine(said) });
  }
}

/** The process in which it spoke ended: a crash, a kill, or too little memory. */
export class VoiceEnded extends SetupError<FailureOf<'voice-ended'>> {
  /** @param said its last words, on its standard error */
  constructor(file: string, exitCode: number | null, signal: string | null, said: string | null) {
    super({ code: 'voice-ended', file, exitCode, signal, said: firstLine(said) });
  }
}

/** It said nothing in time. */
export class VoiceSilent extends SetupError<FailureOf<'voice-silent'>> {
  constructor(file: string, limitMs: number) {
    super({ code: 'voice-silent', file, sec: Math.round(limitMs / 1000) });
  }
}

/** The runtime's package has no binaries for this system, or the system cannot load them. */
export class NoVoiceRuntime extends SetupError<FailureOf<'no-voice-runtime'>> {
  constructor(said: string) {
    super({ code: 'no-voice-runtime', system: `${process.platform}-${process.arch}` }, { cause: said });
  }
}

function firstLine(said: string | null): string | null {
  const lines = withoutControls(said ?? '').split('\n');
  const line = lines.find((each) => each.trim() !== '');
  if (line === undefined) return null;
  const text = line.trim();
  return text.length <= MOST_SAID ? text : `${text.slice(0, MOST_SAID).toWellFormed()}…`;
}
