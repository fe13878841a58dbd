import type { LocalRun } from './local-run.ts';
import type { OptionCosts } from './nouns/option-costs.ts';
import { downloadBytes, firstAudioSec, rangesSec, turnSec } from './run-figures.ts';
import type { Subject } from './subject.ts';

/** What a run costs, as far as its voice has a part in it. */
export function costsOf(run: LocalRun, subject: Subject): OptionCosts {
  const { reply, llmSec, llmBytes, speech } = run;
  const { registry } = subject;
  return {
    turnSec: { stt: speech.stt.sec, llm: llmSec, tts: speech.tts.sec, total: turnSec(run, llmSec) },
    rangeSec: rangesSec(run),
    firstTurnSec: turnSec(run, reply?.first ?? null),
    firstAudioSec: firstAudioSec(run, subject),
    memoryBytes: llmBytes && Math.round(llmBytes + run.speechMemory.ramBytes),
    downloadBytes: downloadBytes(run, registry),
  };
}
