import { expect, test } from 'vitest';
import { ACCENT_SHADES, type Colours, DARK, LIGHT } from '../../renderer/tokens.ts';

/** WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (borders, marks and charts). */
const LEAST = { text: 4.5, drawn: 3 } as const;

type Colour = keyof Colours;
/** What is drawn, on which grounds, and whether it is text or graphics. */
type Pair = readonly [use: keyof typeof LEAST, on: readonly Colour[], of: readonly Colour[]];

const GROUNDS: readonly Colour[] = ['page', 'card', 'well'];

const PAIRS: readonly Pair[] = [
  ['text', GROUNDS, ['ink', 'soft', 'accent']],
  ['drawn', GROUNDS, ['edge', 'part', 'accent', 'ink', 'bad']],
  ['text', ['accentWash'], ['ink', 'soft', 'accent']],
  ['drawn', ['accentWash'], ['part', 'edge', 'bad']],
  ['text', ['accent', 'accentHover'], ['onAccent']],
  ['text', ['card', 'page'], ['ok', 'warn', 'bad']],
  ['text', ['okWash'], ['ok', 'ink']],
  ['text', ['warnWash'], ['warn', 'ink', 'accent']],
  ['text', ['badWash'], ['bad', 'ink', 'accent']],
  // The main button and the selected card have contrast with their surroundings.
  ['drawn', GROUNDS, ['accentHover']],
];

const cases = Object.entries({ light: LIGHT, dark: DARK }).flatMap(([scheme, colours]) =>
  PAIRS.flatMap(([use, grounds, drawn]) =>
    grounds.flatMap((ground) =>
      drawn.map((colour) => ({ scheme, use, colour, ground, colours, least: LEAST[use] })),
    ),
  ),
);

test.for(cases)(
  '$scheme: $colour on $ground has enough contrast as $use',
  ({ colour, ground, colours, least }) => {
    expect(contrast(colours[colour], colours[ground])).toBeGreaterThanOrEqual(least);
  },
);

test('every colour is either checked for contrast here or listed as decoration', () => {
  const held = new Set<string>(PAIRS.flatMap(([, grounds, drawn]) => [...grounds, ...drawn]));
  const free = Object.keys(LIGHT).filter((name) => !held.has(name));
  expect(free).toEqual(['line']);
});

test('the shades for components include the accents of both schemes', () => {
  expect(ACCENT_SHADES).toEqual(
    expect.arrayContaining([LIGHT.accent, LIGHT.accentHover, DARK.accent, DARK.accentHover]),
  );
});

/** By the formula of WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (share: number) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);

test('black on white has the highest contrast there is', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});
