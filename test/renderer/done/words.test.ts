import { expect, test } from 'vitest';
import { en } from '../../../main/words/en.ts';
import { createFormat } from '../../../main/words/format.ts';
import type { NextCommand, SetupState } from '../../../preload/contract.ts';
import { wordsOf } from '../../../renderer/pages/done/words.ts';
import { appliedWith } from '../apply/given.ts';
import { stateWith } from '../given.ts';
import { CHOICE, trialWith } from '../try/given.ts';

const RECREATE: NextCommand = { does: 'recreate-with-gpu', command: 'docker compose up', folder: null };
const RUN: NextCommand = { does: 'run-server', command: 'llama-server', folder: null };

const said = (different: Partial<SetupState>, isRunning = false) => {
  const { heading, lead } = wordsOf({
    state: stateWith({ choice: CHOICE, ...different }),
    chosen: 'Phi-3-mini',
    isRunning,
    turnSec: 14.3,
    texts: en.done,
    format: createFormat('en-US', en.format),
  });
  return [heading, lead].map((text) => text?.replaceAll('\u00A0', ' '));
};

test('what was written is not in use before its commands were run', () => {
  expect(said({ applied: appliedWith({ next: [RECREATE] }) })).toEqual([
    'Written. Recreate the voice server to use it.',
    'Phi-3-mini, Vosk, and lessac. About 14 s per turn.',
  ]);
  expect(said({ applied: appliedWith({ next: [RUN] }) })[0]).toBe('Written. Run these commands to use it.');
  expect(said({ applied: appliedWith() })[0]).toBe('Written. The voice server uses it from now on.');
});

test('a trial knows the turn better than a prediction', () => {
  expect(said({ applied: appliedWith(), trial: trialWith() })[1]).toContain('About 13 s per turn');
});

test('a server that runs it, or was measured with it, is the answer', () => {
  const applied = appliedWith({ next: [RECREATE] });
  expect(said({ applied }, true)[0]).toBe('The voice server runs what you chose');
  expect(said({ applied, trial: trialWith({ server: 'ws://pbx:8765' }) })).toEqual([
    'The voice server answers: 13 s per turn',
    'Phi-3-mini, Vosk, and lessac.',
  ]);
});

test('nothing written, or another choice, is said as it is', () => {
  expect(said({})[0]).toBe('Nothing applied yet');
  const other = appliedWith({
    models: { ...CHOICE.models, llm: 'tiny' },
    names: { stt: null, llm: 'TinyLlama', tts: null },
  });
  expect(said({ applied: other })).toEqual([
    'The voice server is set up for TinyLlama',
    'Since then you chose Phi-3-mini. Apply it to use it.',
  ]);
});
