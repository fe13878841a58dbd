import { expect, test } from 'vitest';
import { emptyState } from '../../../main/steps/nouns/setup-state.ts';
import { de } from '../../../main/words/de.ts';
import { en } from '../../../main/words/en.ts';
import { createFormat } from '../../../main/words/format.ts';
import type { SetupState } from '../../../preload/contract.ts';
import { answersOf } from '../../../renderer/pages/choose/answers.ts';
import { headline } from '../../../renderer/pages/choose/headline.ts';
import { given, machineOf, profileOf, registry } from '../../recommend/given.ts';

type Given = Parameters<typeof given>[0];

const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const english = createFormat('en-US', en.format, () => new Date());
const german = createFormat('de-DE', de.format, () => new Date());

interface Shown {
  readonly kind?: string;
  readonly isKept?: boolean;
  readonly state?: Partial<SetupState>;
  readonly language?: 'en' | 'de';
}

/** The page's headline for the advice of a machine, or for another answer. */
function shown(
  what: Given,
  { kind = 'recommended', isKept = false, state = {}, language = 'en' }: Shown = {},
) {
  const recommendation = given(what);
  const answer = answersOf(recommendation).find((one) => one.kind === kind);
  if (answer === undefined) throw new Error(`no answer is ${kind}`);
  const whole: SetupState = {
    ...emptyState(registry.id),
    machine: machineOf(what),
    speed: profileOf(2.5),
    ...state,
  };
  const [words, format] = language === 'en' ? [en.choose, english] : [de.choose, german];
  const { heading, lead } = headline({ state: whole, recommendation, answer, isKept }, words, format);
  return [plain(heading), plain(lead)];
}

const example = { ramGib: 39, cores: 16, score: 2.5 };
const busy = (score: number) => ({
  ...example,
  score: null,
  profile: profileOf(score, {
    noise: { spread: 0.6, contended: true },
    backends: profileOf(score).backends.map((speed) => ({
      ...speed,
      relativeRange: { low: 0.5, high: 1.1 },
    })),
  }),
});

test('the heading is the answer; the line below says what it means for a call', () => {
  expect(shown(example)).toEqual([
    'Phi-3-mini fits: about 14 s per turn',
    "The model's reply takes 9.3 s; replies slower than 10 s queue up and time out. The first reply of a call takes 22 s.",
  ]);
});

test('German uses its own separators', () => {
  expect(shown(example, { language: 'de' })).toEqual([
    'Phi-3-mini passt: etwa 14 s je Runde',
    'Die Antwort des Modells dauert 9,3 s; über 10 s stauen sich Antworten und brechen ab. Die erste Antwort eines Anrufs dauert 22 s.',
  ]);
});

test('a contended measurement shows no single number', () => {
  const [heading, lead] = shown(busy(6));
  expect(heading).toMatch(/fits.*: [\d.]+ to [\d.]+ s per turn$/);
  expect(heading).not.toContain('about');
  expect(lead).toContain('measured while busy');
});

test('an answer that is too slow says so in the heading', () => {
  const [heading] = shown({ ...example, wishes: { tier: 'HEAVY_CPU' } }, { kind: 'forced' });
  expect(heading).toBe('Llama-2-7B is too slow here: about 21 s per turn');
});

test('an answer that needs more than the machine has says so', () => {
  const [heading] = shown(
    { ...example, ramGib: 8, wishes: { model: 'llama-2-13b-chat' } },
    { kind: 'forced' },
  );
  expect(heading).toBe('Llama-2-13B needs more than this machine has');
});

test('the cloud is advised with reasons, and chosen with its consequence', () => {
  const small = { ramGib: 2, cores: 1, score: 0.5 };
  expect(shown(small)).toEqual(['Best here: the cloud replies, under 5 s per turn', en.choose.lead.cloud]);
  expect(shown({ ...example, wishes: { tier: 'MINIMAL' } }, { kind: 'forced' })).toEqual([
    'Your choice: the cloud replies, under 5 s per turn',
    en.choose.lead.cloudChosen,
  ]);
});

test('without a measurement, or with one of another machine, the advice is marked as careful', () => {
  const unmeasured = { ...example, score: null };
  expect(shown(unmeasured, { state: { speed: null } })).toEqual([
    'TinyLlama fits: about 13 s per turn by the model list',
    en.choose.lead.unmeasured,
  ]);
  const [, lead] = shown(unmeasured, { state: { speed: profileOf(2.5, { machineId: 'another' }) } });
  expect(lead).toContain('another machine');
});

test('a kept choice says so, and promises nothing that this version cannot do', () => {
  expect(shown(example, { isKept: true })).toEqual([
    'Kept: Phi-3-mini, about 14 s per turn',
    en.choose.lead.kept,
  ]);
  expect(shown(example, { isKept: true, kind: 'hybrid' })[0]).toBe('Kept: the cloud, under 5 s per turn');
});
