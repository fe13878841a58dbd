import type { Messages } from '../../main/words/en.ts';
import type { Format } from '../../main/words/format.ts';

import type { ChosenOption } from './banner.ts';
import { isBusy, replySeconds } from './reply-seconds.ts';
import type { SidebarFact } from './sidebar-entry.ts';

type Words = Messages['frame']['facts'];

/** The fact beside a step, in as few words as fit there; `null`: not known yet. */
export function factWords(
  fact: SidebarFact,
  chosen: ChosenOption | null,
  words: Words,
  format: Format,
): string | null {
  switch (fact.kind) {
    case 'score':
      return fact.shown.kind === 'number'
        ? format.score(fact.shown.score)
        : format.scoreRange(fact.shown.range);
    case 'running':
      return fact.secondsLeft === null ? words.running : words.left(format.timeLeft(fact.secondsLeft));
    case 'fetched':
      return format.percent(fact.fraction);
    case 'paused':
      return words.paused;
    case 'stale':
      return words.stale;
    case 'failed':
      return words.failed;
    case 'proven': {
      const seconds = replySeconds(fact.trial, format);
      return seconds !== null && isBusy(fact.trial) ? words.atMost(seconds) : seconds;
    }
    case 'choice':
      return chosen === null ? null : (chosen.option.names.llm ?? chosen.option.pipeline);
  }
}
