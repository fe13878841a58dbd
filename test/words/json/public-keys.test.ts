import { expect, test } from 'vitest';
import { withDifferences } from '../../../main/store/nouns/history-changes.ts';
import { modelTableJson, recommendationJson, tierTableJson } from '../../../main/words/json/advice.ts';
import { historyJson, machineJson } from '../../../main/words/json/facts.ts';
import { reportJson } from '../../../main/words/json/report.ts';
import { warningJson } from '../../../main/words/json/warning.ts';
import { machine } from '../../hosts/terminal/given.ts';
import { card, given } from '../../recommend/given.ts';
import { WARNINGS } from '../sentences/given.ts';

/** What tools rely on: keys are added, never renamed or dropped. */

const broken = card(24, { usable: false, backend: null, causes: [{ code: 'no-device-file' }] });

test('a warning is a code, an English sentence and its values', () => {
  expect(warningJson(WARNINGS['tool-silent'])).toEqual({
    code: 'amd-smi-silent',
    message: 'amd-smi has not answered for 3 s. Going on without it.',
    trouble: { code: 'tool-silent', tool: 'amd-smi', sec: 3 },
  });
  expect(warningJson(WARNINGS['as-written'])).toEqual({
    code: 'of-the-future',
    message: 'Written by another version.',
  });
  expect(warningJson(WARNINGS['gpu-failed'])).toMatchObject({ trouble: { mishap: { doing: 'decode' } } });
});

test('an unusable card has its reason as a sentence', () => {
  const { gpus } = machineJson({ ...machine, gpus: [broken, card(8)] });
  expect(gpus).toMatchObject([
    { reason: expect.stringMatching(/^Its driver has made no device file/), usable: false },
    { reason: null, usable: true },
  ]);
});

test('advice has its summary, and a sentence for each reason and notice', () => {
  const advice = recommendationJson(given({ gpus: [broken], wishes: { tier: 'LIGHT_CPU' } }));
  expect(advice.summary[0]).toMatch(/^Detected: .*, no usable GPU, /);
  const gpu = advice.tiers.find(({ name }) => name === 'MEDIUM_GPU');
  expect(gpu?.reasons).toContainEqual({
    code: 'no-usable-gpu',
    message: expect.stringMatching(
      /^MEDIUM_GPU needs a GPU; the GeForce RTX 3060 cannot be used\. Its driver/,
    ),
    reason: {
      code: 'no-usable-gpu',
      card: {
        name: 'GeForce RTX 3060',
        why: expect.stringMatching(/^Its driver/),
        causes: [{ code: 'no-device-file' }],
      },
    },
  });
  const forced = advice.alternatives.find(({ kind }) => kind === 'forced');
  expect(forced?.warnings[0]).toEqual({
    code: 'forced-not-advised',
    message: 'This was chosen by hand; advised is HEAVY_CPU (Llama-2-7B).',
    notice: { code: 'forced-not-advised', advised: 'HEAVY_CPU (Llama-2-7B)' },
  });
});

test('the best free model has its figures, and sentences for them', () => {
  const { alternatives } = recommendationJson(given({}));
  expect(alternatives.at(-1)).toMatchObject({
    kind: 'best-of-catalogue',
    why: {
      message: expect.stringMatching(/^Follows 86 % of written instructions; Llama-2-7B 40 %\. /),
      instructions: { percent: 85.62 },
      figures: expect.arrayContaining([expect.stringMatching(/^Tool calls \(BFCL v3\): 62 %\. Qwen/)]),
      rule: expect.stringMatching(/\.$/),
      limits: expect.arrayContaining([{ code: 'sixteen-bit', message: expect.stringMatching(/16-bit/) }]),
    },
  });
});

test('a disturbed measurement is a notice of the advice and of the model list', () => {
  const warnings = [WARNINGS.contended];
  const notice = { code: 'contended' };
  expect(modelTableJson({ models: [], best: null, warnings }).warnings).toMatchObject([
    { code: 'contended', notice },
  ]);
  expect(tierTableJson({ tiers: [], warnings }).warnings[0]).not.toHaveProperty('notice');
});

test('a history has its changes as sentences too', () => {
  const entry = {
    measuredAt: '2026-01-02T03:04:05.000Z',
    machineId: 'm1',
    cpuScore: 2,
    cpuScoreRange: null,
    contended: false,
    machine: { cpu: 'Old', usableCores: 8, memoryBytes: 1, gpus: [] },
  };
  const entries = withDifferences([entry, { ...entry, machine: { ...entry.machine, cpu: 'New' } }]);
  expect(historyJson({ entries, warnings: [] }).entries.map(({ changes }) => changes)).toEqual([
    [],
    ['Processor: New instead of Old.'],
  ]);
});

test('a report has the failure as sentences', () => {
  const failed = { step: 'benchmark', failure: { code: 'not-a-folder', folder: '~' } } as const;
  const report = {
    voicefitVersion: '1',
    createdAt: '2026-01-02T03:04:05.000Z',
    registryId: 'r1',
    system: 'linux x64',
    ...{ machine: null, speed: null, recommendation: null, choice: null, trial: null, failed },
    history: { entries: [], warnings: [] },
    warnings: [],
  };
  expect(reportJson(report).failed).toEqual({
    step: 'benchmark',
    failure: {
      code: 'not-a-folder',
      message: '~ is a file, not a folder.',
      nextStep: 'Choose another folder.',
      mishap: { code: 'not-a-folder', folder: '~' },
    },
  });
});
