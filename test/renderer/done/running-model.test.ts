import { expect, test } from 'vitest';
import type { ServerLook } from '../../../preload/contract.ts';
import { provenTurn } from '../../../renderer/pages/done/proven-turn.ts';
import { chosenFile, type Verdict, verdictOn } from '../../../renderer/pages/done/running-model.ts';
import { standingWarnings } from '../../../renderer/pages/done/standing-warnings.ts';
import { plannedFile, planOf } from '../download/given.ts';
import { partWith, trialWith } from '../try/given.ts';

const look = (path: string | null, different: Partial<ServerLook> = {}): ServerLook => ({
  url: 'ws://pbx:8765',
  stt: { isLoaded: true, path: '/app/models/stt/vosk-model-en-us-0.22' },
  llm: { isLoaded: true, path },
  tts: { isLoaded: true, path: null },
  mode: 'full',
  isMock: false,
  ...different,
});

const PHI = { part: 'llm', fileName: 'phi-3-mini.gguf' } as const;

test.for<[string, Verdict, ServerLook]>([
  ['the chosen file, in a folder of its own', { kind: 'chosen' }, look('/app/models/llm/Phi-3-mini.gguf')],
  ['the chosen file, in a folder of Windows', { kind: 'chosen' }, look('C:\\models\\phi-3-mini.gguf')],
  ['another file', { kind: 'other', runs: 'tiny.gguf' }, look('/app/models/llm/tiny.gguf')],
  ['nothing yet', { kind: 'none' }, look(null, { llm: { isLoaded: false, path: null } })],
  ['something that it does not name', { kind: 'unclear', runs: null }, look(null)],
  ['made-up models', { kind: 'mock' }, look('/app/models/llm/phi-3-mini.gguf', { isMock: true })],
])('a server runs %s', ([, verdict, answer]) => {
  expect(verdictOn(answer, PHI)).toEqual(verdict);
});

test('where replies come from the cloud, hearing is compared', () => {
  const stt = plannedFile({ id: 'vosk', part: 'stt', path: 'stt/vosk-model-en-us-0.22', kind: 'archive' });
  const chosen = chosenFile(planOf([stt]));
  expect(chosen).toEqual({ part: 'stt', fileName: 'vosk-model-en-us-0.22' });
  expect(verdictOn(look(null), chosen)).toEqual({ kind: 'chosen' });
  expect(chosenFile(planOf([stt, plannedFile({ id: 'phi' })]))).toEqual({
    part: 'llm',
    fileName: 'phi.gguf',
  });
  expect(chosenFile(planOf([]))).toBeNull();
});

test('a turn is measured where it was, and else says where its seconds come from', () => {
  const turn = provenTurn(
    trialWith({ parts: { ...trialWith().parts, tts: partWith({ measuredSec: 1.7 }) } }),
  );
  expect(turn.turnSec).toMatchObject({ stt: 2, llm: 9.6, tts: 1.7, total: 12.7 });
  expect(turn.provenance).toEqual({ stt: 'registry', llm: 'measured', tts: 'measured' });
  expect(turn.rangeSec.llm).toBeNull();
});

test('what is over once it is written is not said again', () => {
  const codes = standingWarnings([
    { code: 'dialplan-outranks' },
    { code: 'key-repeated', file: '/ava/.env', key: 'A' },
    { code: 'api-keys-missing', keys: ['OPENAI_API_KEY'] },
  ]).map(({ code }) => code);
  expect(codes).toEqual(['dialplan-outranks', 'api-keys-missing']);
});
