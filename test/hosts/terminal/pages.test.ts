import { expect, test } from 'vitest';
import { visible } from '../../../main/hosts/terminal/layout.ts';
import { historyPage } from '../../../main/hosts/terminal/print/history.ts';
import { machinePage } from '../../../main/hosts/terminal/print/machine.ts';
import { modelsPage } from '../../../main/hosts/terminal/print/models.ts';
import { recommendationPage } from '../../../main/hosts/terminal/print/recommendation.ts';
import { speedPage } from '../../../main/hosts/terminal/print/speed.ts';
import { progressLine } from '../../../main/hosts/terminal/progress.ts';
import { GIB } from '../../../main/nouns/bytes.ts';
import type { Choice } from '../../../main/steps/nouns/setup-state.ts';
import { withDifferences } from '../../../main/store/nouns/history-changes.ts';
import { memoryFigure } from '../../../main/words/figures.ts';
import { english } from '../../../main/words/plain-wording.ts';
import { rowWith } from '../../recommend/given-row.ts';
import { advice, gpu, machine, page, speed } from './given.ts';

const basis = { whose: 'this-machine', machine, speed, choice: null } as const;
const text = (lines: readonly string[]) => lines.join('\n');
const fact = (lines: readonly string[], label: string) =>
  lines
    .find((line) => line.startsWith(`  ${label} `))
    ?.slice(label.length + 2)
    .trim();

test('a recommendation lists detected hardware, advice and alternatives first', () => {
  expect(recommendationPage(page(), advice, basis).slice(0, 3)).toEqual([
    'Detected: 39 GB RAM, 16 cores, no GPU, CPU score 2.5',
    'Recommendation: MEDIUM_CPU (Phi-3-mini), about 14 s per turn',
    'Alternative: hybrid_support pipeline, under 5 s per turn',
  ]);
});

test('a recommendation shows the parts of a turn with seconds, range and source', () => {
  const lines = text(recommendationPage(page(), advice, basis));
  expect(lines).toMatch(/Speech to text +vosk-model-en-us-0\.22 +2\.0 +registry/);
  expect(lines).toMatch(/Language model +phi-3-mini-4k-instruct +9\.3 +8\.6-11 +predicted/);
  expect(lines).toMatch(/Turn +14 +13-16/);
  expect(lines).toContain('6.5 GB of memory, 4.3 GB to download.');
});

test('a recommendation shows every tier, highest first, with every reason against it', () => {
  const lines = text(recommendationPage(page(110), advice, basis));
  const at = advice.tiers.map(({ name }) => lines.search(new RegExp(`^ +${name} `, 'm')));
  expect(at).not.toContain(-1);
  expect(at).toEqual(at.toSorted((a, b) => b - a));
  const words = lines.replaceAll(/\s+/g, ' ');
  expect(words).toMatch(/✗ too slow The highest whose requirements are met\. Llama-2-7B would take/);
  expect(words).toContain('Recommended.');
});

test('a figure that a provider promises is shown as a limit, not a measurement', () => {
  expect(text(recommendationPage(page(), advice, basis))).toMatch(/hybrid +hybrid_support +< 5 s/);
});

test('a warning shared by several options appears once', () => {
  const lines = text(recommendationPage(page(), advice, basis));
  expect(lines.split('may not be used for business calls')).toHaveLength(2);
});

test('a what-if does not show this machine instead of the imagined one', () => {
  const lines = recommendationPage(page(), advice, {
    whose: 'another-machine',
    machine: null,
    speed: null,
    choice: null,
  });
  expect(text(lines)).not.toContain('This machine\n');
  expect(text(lines)).not.toContain('Ryzen');
});

test('a busy measurement is marked next to its score', () => {
  const busy = { ...speed, noise: { spread: 0.5, contended: true } };
  expect(text(recommendationPage(page(110), advice, { ...basis, speed: busy }))).toContain(
    'while it was busy',
  );
  expect(fact(speedPage(page(110), busy), 'CPU score')).toBe('7.2-8.1 tokens/s');
  expect(fact(speedPage(page(110), busy), 'Noise')).toBe(
    'rounds within 50 %; the machine was busy, so read the ranges',
  );
});

test.for([80, 100, 60])('at %i characters no line of any page is wider', (width) => {
  const narrow = page(width);
  const gpus = [
    gpu,
    {
      ...gpu,
      usable: false,
      causes: [{ code: 'driver-too-old' as const, driver: '470', oldest: '535' }],
    },
  ];
  const lines = [
    ...recommendationPage(narrow, advice, basis),
    ...machinePage(narrow, { ...machine, gpus }),
    ...speedPage(narrow, speed),
  ];
  expect(Math.max(...lines.map(visible))).toBeLessThanOrEqual(width);
});

test('without Unicode symbols, words and ASCII marks say the same', () => {
  const lines = text(recommendationPage(page(80, false), advice, basis));
  expect(lines).toContain('x too slow');
  expect(lines).toContain('+ fits');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what must not be there
  expect(lines).toMatch(/^[\x00-\x7f]*$/);
});

const NO_DEVICE = { code: 'no-device-file' } as const;

test('a machine shows each card, whether it is usable, and why not', () => {
  const gpus = [
    gpu,
    { ...gpu, name: 'Radeon', vramBytes: null, integrated: true, usable: false, causes: [NO_DEVICE] },
  ];
  const lines = machinePage(page(300), { ...machine, gpus });
  expect(fact(lines, 'GPU 1')).toBe('NVIDIA GeForce RTX 4070, 12 GB, driver 550.120, usable with cuda');
  expect(fact(lines, 'GPU 2')).toBe(
    `Radeon, integrated, shares the memory, driver 550.120, not usable: ${english.causes([NO_DEVICE])}`,
  );
  expect(fact(machinePage(page(), machine), 'GPU')).toBe('none');
});

test('a container shows its limit next to the machine’s memory', () => {
  const memory = { totalBytes: 64 * GIB, availableBytes: 3 * GIB, limitBytes: 4 * GIB, usableBytes: 4 * GIB };
  const lines = machinePage(page(110), { ...machine, memory, environment: 'container' });
  expect(fact(lines, 'Memory')).toBe(
    `${memoryFigure(4 * GIB)} (limit of the container; the machine has 64 GB), ${memoryFigure(3 * GIB)} free now`,
  );
  expect(fact(lines, 'Runs in')).toBe('a container on linux 6.1.0');
});

test('a speed shows the score with its range, and each model with the source of its figures', () => {
  const lines = speedPage(page(), speed);
  expect(fact(lines, 'CPU score')).toBe('7.6 tokens/s (7.2-8.1)');
  expect(fact(lines, 'Took')).toBe('12 s, nothing downloaded');
  expect(text(lines)).toMatch(/llama-2-7b-chat +7\.6 +7\.2-8\.1 +30 +10 s +predicted/);
});

test('a choice is shown, and that it differs from the advice', () => {
  const { tier, pipeline, models } = advice.recommended;
  const chosen = (choice: Choice) => fact(recommendationPage(page(), advice, { ...basis, choice }), 'Chosen');
  expect(chosen({ tier, pipeline, models, forced: false })).toBe('MEDIUM_CPU: phi-3-mini-4k-instruct');
  expect(chosen({ tier: null, pipeline, models, forced: true })).toBe(
    'phi-3-mini-4k-instruct, against the advice',
  );
  const cloud = { stt: 'vosk', llm: null, tts: null };
  expect(chosen({ tier: null, pipeline: 'hybrid_support', models: cloud, forced: false })).toBe(
    'hybrid_support',
  );
});

test('every page shows only ranges for a busy measurement', () => {
  const contended = { code: 'contended', low: 2.1, high: 4.4 } as const;
  const busy = { ...advice, warnings: [...advice.warnings, contended] };
  const lines = text(recommendationPage(page(120), busy, basis));
  expect(lines).toMatch(/Language model +phi-3-mini-4k-instruct +busy +8\.6-11 +predicted/);
  expect(lines).toMatch(/Turn +busy +13-16/);
  expect(lines).toMatch(/First turn 25-30 s, 1 call at once\./);
  expect(lines).toMatch(/fastest +LIGHT_CPU: tinyllama-1\.1b-chat-v1\.0 +7\.3-7\.8 s/);
  expect(lines).toMatch(/HEAVY_CPU +14-18 s/);
  expect(lines).not.toMatch(/9\.3|7\.5 s|tokens\/s\./);

  const measured = text(speedPage(page(), { ...speed, noise: { spread: 0.6, contended: true } }));
  expect(measured).toMatch(/llama-2-7b-chat +busy +7\.2-8\.1/);

  const list = { models: [rowWith({ id: 'x' })], best: null };
  expect(text(modelsPage(page(120), { ...list, warnings: [contended] }))).toMatch(
    /x +12-15 s +7\.0-10 s +4\.5-5\.5 /,
  );
  expect(text(modelsPage(page(120), { ...list, warnings: [] }))).toMatch(/x +13 s +8\.0 s +5\.0 /);
});

test("a voice that there is none of is not passed off as the cloud's", () => {
  const mute = { ...advice.recommended, models: { ...advice.recommended.models, tts: null } };
  const lines = text(recommendationPage(page(), { ...advice, recommended: mute }, basis));
  expect(lines).toMatch(/Voice +none/);
});

test('an empty history says what to do', () => {
  const lines = text(historyPage(page(), { entries: [], warnings: [] }));
  expect(lines).toContain('Nothing was measured yet.');
  expect(lines).toContain('voicefit benchmark');
});

test('a busy run in the history shows its range instead of a number, even when columns are dropped', () => {
  const { cpuScore, cpuScoreRange, measuredAt } = speed;
  const run = {
    measuredAt,
    machineId: 'm1',
    cpuScore,
    cpuScoreRange,
    machine: { cpu: 'Ryzen', usableCores: 8, memoryBytes: 8 * GIB, gpus: [] },
  };
  const entries = withDifferences([
    { ...run, contended: false },
    { ...run, contended: true, cpuScore: 3.3, cpuScoreRange: { low: 2.1, high: 4.4 } },
  ]);
  for (const width of [110, 40]) {
    const lines = text(historyPage(page(width), { entries, warnings: [] }));
    expect(lines).toContain('2.1-4.4');
    expect(lines).not.toContain('3.3');
    expect(lines).toContain('Measured while');
  }
});

test('progress is one line, cut to the page', () => {
  const progress = { fraction: 0.41, detail: 'Q4_K, round 2 of 3', figure: 7.6 };
  expect(progressLine(page(), 'Measuring', progress, 4.7)).toBe(
    'Measuring 4 s  ████████░░░░░░░░░░░░   41 %  Q4_K, round 2 of 3  7.6 tokens/s',
  );
  expect(visible(progressLine(page(40), 'Measuring', progress, 4.7))).toBeLessThan(40);
  expect(progressLine(page(), 'Looking at this machine', { fraction: null, detail: '' }, 0)).toBe(
    'Looking at this machine 0 s',
  );
});
