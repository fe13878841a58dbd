import { expect, test } from 'vitest';
import { writeReport } from '../../main/report/write-report.ts';
import { emptyState, type SetupState } from '../../main/steps/nouns/setup-state.ts';
import { reportText } from '../../main/words/report-text.ts';
import { advice, machine } from '../hosts/terminal/given.ts';

/** Whether the report of this machine says that its seconds are llama.cpp's own. */
async function isSaid(calibration: SetupState['calibration'], advised = advice): Promise<boolean> {
  const report = await writeReport({
    about: {
      version: '0.1.0',
      modelsFolder: '/models',
      voiceServerFolder: null,
      languages: ['en-US'],
      safeLlmSec: 10,
      benchmarkSec: 15,
    },
    home: '/data',
    state: { ...emptyState('r1'), machine, calibration },
    history: { entries: [], warnings: [] },
    advise: () => advised,
  });
  return reportText(report).includes('server-not-measured: ');
}

function served(models: readonly string[], machineId = machine.id): SetupState['calibration'] {
  const each = { sec: 9, triedAt: '2026-01-02T03:04:05.000Z', server: null };
  return { machineId, llm: {}, stt: {}, tts: {}, served: Object.fromEntries(models.map((id) => [id, each])) };
}

test('a report says that its seconds are llama.cpp’s own until AVA’s server was measured with all its models', async () => {
  const all = [advice.recommended, ...advice.alternatives].flatMap(({ models }) => models.llm ?? []);
  expect(await isSaid(null)).toBe(true);
  expect(await isSaid(served(all.slice(1)))).toBe(true);
  expect(await isSaid(served(all))).toBe(false);
  expect(await isSaid(served(all, 'another machine'))).toBe(true);
});

test('it does not say so of seconds from the model list', async () => {
  const { recommended } = advice;
  const listed = { ...recommended, provenance: { ...recommended.provenance, llm: 'registry' as const } };
  expect(await isSaid(null, { ...advice, recommended: listed, alternatives: [] })).toBe(false);
});
