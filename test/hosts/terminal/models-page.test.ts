import { describe, expect, test } from 'vitest';
import { modelsPage } from '../../../main/hosts/terminal/print/models.ts';
import { recommendationPage } from '../../../main/hosts/terminal/print/recommendation.ts';
import { choiceOf } from '../../../main/recommend/nouns/chosen.ts';
import { modelTable } from '../../../main/recommend/recommend.ts';
import type { Choice } from '../../../main/steps/nouns/setup-state.ts';
import { card, given, profileOf, subjectOf } from '../../recommend/given.ts';
import { rowWith } from '../../recommend/given-row.ts';
import { english, german, machine, page, speed } from './given.ts';

const basis = { whose: 'this-machine', machine, speed, choice: null } as const;
const text = (lines: readonly string[]) => lines.join('\n');

test('a model without permission for business use is marked', () => {
  const models = [rowWith({ id: 'x', license: 'qwen-research', commercialUse: 'no' })];
  expect(text(modelsPage(page(110), { models, best: null, warnings: [] }))).toContain(
    'qwen-research (not for business)',
  );
});

test('models are marked that think, or read the whole prompt each time, and the marks are explained', () => {
  const thoughts = { always: false, tokens: 300, addedSec: 41.3, line: null };
  const models = [
    rowWith({ id: 'keen', instructionsPercent: 85.62 }),
    rowWith({ id: 'slow', verdict: 'thinks-first', thinks: 'on', thoughts: { ...thoughts, always: true } }),
    rowWith({ id: 'torn', thinks: 'on', thoughts }),
    rowWith({ id: 'tame', thinks: 'off-by-prompt-line', thoughts: { ...thoughts, line: '/no_think' } }),
    rowWith({ id: 'flow', rereadsPrompt: true, rereadSec: 4.1 }),
  ];
  const lines = text(modelsPage(page(120), { models, best: 'keen', warnings: [] })).replaceAll(/\s+/g, ' ');
  expect(lines).toMatch(/keen 13 s 8\.0 s 5\.0 86 % /);
  expect(lines).toContain('keen is the best free model');
  expect(lines).toContain('✗ thinks first');
  expect(lines).toContain('- slow (+41 s): always think');
  expect(lines).toContain('✓ fits, thinks');
  expect(lines).toContain('- torn (+41 s): think before they answer, or may, for the seconds shown');
  expect(lines).toMatch(/- tame \(\+41 s\): think .* with the line \/no_think\./);
  expect(lines).toContain('✓ fits, rereads');
  expect(lines).toContain('- flow: read the whole prompt');
});

describe.for([
  ['a score', { ramGib: 39, cores: 16, score: 2.5 }],
  ['a measurement', { ramGib: 39, cores: 16, profile: profileOf(2.5) }],
] as const)('with %s', ([, what]) => {
  test.for([english, german])('no row of the built-in catalogue is wider than the page', (wording) => {
    const list = modelTable(subjectOf(what));
    for (const width of [80, 40]) {
      const lines = modelsPage(page(width, true, wording), list).slice(1);
      expect(lines.length).toBeGreaterThan(40);
      expect(lines.filter((line) => line.length > width)).toEqual([]);
      for (const shown of ['qwen3-4b-instruct-2507', '86 %']) expect(text(lines)).toContain(shown);
    }
  });
});

test('the best free model has its figures, their sources, and what they cannot tell', () => {
  const advice = given({ ramGib: 64 });
  const best = advice.alternatives.find(({ kind }) => kind === 'best-of-catalogue') ?? advice.recommended;
  const shown = (choice: Choice | null) =>
    text(recommendationPage(page(), advice, { ...basis, choice })).replaceAll(/\s+/g, ' ');
  const lines = shown(null);
  expect(lines).toContain('Best free model: Qwen3-4B-2507, about ');
  expect(lines).toContain(
    'Follows 86 % of written instructions; Llama-2-7B 40 %. Its file is 61 % as large.',
  );
  expect(lines).toContain('- Instructions (IFEval), Llama-2-7B: 40 %. Open LLM Leaderboard v2');
  expect(lines).toContain('All scores are of 16-bit weights.');
  const offer = 'voicefit recommend --model qwen3-4b-instruct-2507 --choose takes the best free model';
  expect(lines).toContain(offer);
  expect(shown(choiceOf(best))).not.toContain(offer);
});

test('seconds of the best free model on a card that was not measured are said to be scaled', () => {
  const advice = given({ ramGib: 16, cores: 8, gpus: [card(8)], score: null });
  expect(text(recommendationPage(page(), advice, basis))).toMatch(/best free +qwen3-4b-\S+ +7\.1 s +scaled /);
});
