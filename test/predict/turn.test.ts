import { expect, test } from 'vitest';
import { concurrentCalls, replySec } from '../../main/predict/turn.ts';

const tokens = {
  system_prompt_tokens: 220,
  new_prompt_tokens: 40,
  reply_tokens: 30,
  first_sentence_tokens: 12,
  speech_sec_per_token: 0.26,
};
const speed = {
  decodeTokensPerSec: 10,
  prefillTokensPerSec: 20,
  loadSec: 5,
  relativeRange: { low: 0.8, high: 1.25 },
  provenance: 'predicted',
} as const;

test('a later reply reads the new words; the first one also reads the system prompt', () => {
  expect(replySec(speed, tokens)).toEqual({
    later: 40 / 20 + 30 / 10,
    first: 260 / 20 + 30 / 10,
    firstSentence: 40 / 20 + 12 / 10,
    warmUp: 5 + 220 / 20,
    range: { low: 5 / 1.25, high: 5 / 0.8 },
    firstRange: { low: 16 / 1.25, high: 16 / 0.8 },
  });
});

test('without a load speed or a range there is no warm-up and no range', () => {
  const given = replySec({ ...speed, loadSec: null, relativeRange: null }, tokens);
  expect(given).toMatchObject({ warmUp: null, range: null, later: 5 });
});

test.for([
  ['as many first replies as fit into the safe time', 2.5, 8, 4],
  ['a part of a reply is none', 2.6, 8, 3],
  ['at most what the tier states', 0.5, 8, 8],
  ['at least one, however slow', 22.2, 8, 1],
  ['no statement, no bound', 0.5, null, 20],
] as const)('calls at once: %s', ([, firstSec, tierCalls, calls]) => {
  expect(concurrentCalls(firstSec, 10, tierCalls)).toBe(calls);
});

test('where the prompt is read anew, a later reply takes as long as the first one', () => {
  const given = replySec(speed, tokens, true);
  const kept = replySec(speed, tokens);
  expect(given).toEqual({
    ...kept,
    later: kept.first,
    range: kept.firstRange,
    firstSentence: kept.firstSentence + 220 / 20,
  });
});
