import { expect, test } from 'vitest';
import { recommendationPage } from '../../../main/hosts/terminal/print/recommendation.ts';
import { advice, page } from './given.ts';

const basis = { whose: 'this-machine', machine: null, speed: null, choice: null } as const;
const text = (lines: readonly string[]) => lines.join('\n');

test('beside a verdict stands a first reply that is over the limit', () => {
  const lines = (busy: boolean) => {
    const warnings = busy ? [{ code: 'contended', low: 2.1, high: 4.4 } as const] : [];
    const slow = { ...advice, alternatives: [{ ...advice.recommended, kind: 'fastest' as const }], warnings };
    return text(recommendationPage(page(140), slow, basis));
  };
  expect(lines(false)).toMatch(/fastest +MEDIUM_CPU: .* fits, first reply 22 s\n/);
  expect(lines(false)).toMatch(
    /MEDIUM_CPU +9\.3 s +~ close +Recommended\. The first reply of a call takes 22 s, later ones are faster\./,
  );
  expect(lines(true)).toContain('The first reply of a call takes 20-25 s, later ones are faster.');
  expect(text(recommendationPage(page(140), advice, basis))).toMatch(/fastest +LIGHT_CPU: .* fits\n/);
});
