import { expect, test } from 'vitest';
import { choiceOf, optionNamed, type Wish } from '../../main/recommend/nouns/chosen.ts';
import { advice } from '../hosts/terminal/given.ts';

const [hybrid, fastest] = advice.alternatives;

test('an empty request names no option', () => {
  expect(optionNamed(advice, {})).toBeNull();
});

test.for([
  [{ tier: 'light_cpu' }, fastest],
  [{ model: 'tinyllama-1.1b-chat-v1.0' }, fastest],
  [{ pipeline: 'hybrid_support' }, hybrid],
  [{ tier: 'MEDIUM_CPU' }, advice.recommended],
] as const satisfies readonly (readonly [Wish, unknown])[])(
  '%o names an option that is already offered, so the choice is not forced',
  ([wish, option]) => {
    const named = optionNamed(advice, wish);
    expect(named).toBe(option);
    expect(named && choiceOf(named)).toMatchObject({ forced: false });
  },
);

test('an option other than the advice counts as forced', () => {
  const forced = { ...advice.recommended, kind: 'forced' as const, tier: 'HEAVY_CPU' };
  const named = optionNamed(
    { ...advice, alternatives: [forced, ...advice.alternatives] },
    { tier: 'HEAVY_CPU' },
  );
  expect(named && choiceOf(named)).toMatchObject({ tier: 'HEAVY_CPU', forced: true });
});
