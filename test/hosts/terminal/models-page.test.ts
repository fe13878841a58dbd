import { describe, expect, test } from 'vitest';
import { modelsPage } from '../../../main/hosts/terminal/print/models.ts';
import { recommendationPage } from '../../../main/hosts/terminal/print/recommendation.ts';
import type { ModelRow } from '../../../main/recommend/nouns/recommendation.ts';
import { modelTable } from '../../../main/recommend/recommend.ts';
import { given, profileOf, subjectOf } from '../../recommend/given.ts';
import { english, german, machine, page, speed } from './given.ts';
import { MODEL } from './given-row.ts';

const basis = { whose: 'this-machine', machine, speed, choice: null } as const;
const text = (lines: readonly string[]) => lines.join('\n');

test('a model without permission for business use is marked', () => {
  expect(text(modelsPage(page(110), { models: [MODEL], best: null, warnings: [] }))).toContain(
    'qwen-research (not for business)',
  );
});

test('models are marked that think, or read the whole prompt each time, and the marks are explained', () => {
  const thoughts = { always: false, tokens: 300, addedSec: 41.3, line: null };
  const models: ModelRow[] = [
    { ...MODEL, id: 'keen', verdict: 'fits', instructionsPercent: 85.62 },
    { ...MODEL, id: 'slow', verdict: 'thinks-first', thinks: 'on', thoughts: { ...thoughts, always: true } },
    { ...MODEL, id: 'torn', verdict: 'fits', thinks: 'on', thoughts },
    {
      ...MODEL,
      id: 'tame',
      verdict: 'fits',
      thinks: 'off-by-prompt-line',
      thoughts: { ...thoughts, line: '/no_think' },
    },
    { ...MODEL, id: 'flow', verdict: 'fits', rereadsPrompt: true, rereadSec: 4.1 },
  ];
  const lines = text(modelsPage(page(120), { models, best: 'keen', warnings: [] })).replaceAll(/\s+/g, ' ');
  expect(lines).toMatch(/keen 14 s 9\.0 s 4\.3 86 % /);
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
  const lines = text(recommendationPage(page(), given({ ramGib: 64 }), basis)).replaceAll(/\s+/g, ' ');
  expect(lines).toContain('Best free model: Qwen3-4B-2507, about ');
  expect(lines).toContain(
    'Follows 86 % of written instructions; Llama-2-7B 40 %. Its file is 61 % as large.',
  );
  expect(lines).toContain('- Instructions (IFEval), Llama-2-7B: 40 %. Open LLM Leaderboard v2');
  expect(lines).toContain('All scores are of 16-bit weights.');
  expect(lines).toContain(
    'voicefit recommend --model qwen3-4b-instruct-2507 --choose takes the best free model',
  );
});
