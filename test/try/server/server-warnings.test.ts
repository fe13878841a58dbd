import { expect, test } from 'vitest';
import { heardOtherwise, otherModels, spokeThoughts } from '../../../main/try/server/server-warnings.ts';

const running = (path: string | null, isLoaded = true) => ({ isLoaded, path });
const look = {
  url: 'ws://pbx:8765',
  stt: running('/app/models/stt/vosk-model-en-us-0.22/model/'),
  llm: running('C:\\models\\llm\\Tiny.gguf'),
  tts: running('/app/models/tts/en_US-lessac-medium.onnx'),
  mode: 'full',
  isMock: false,
};
const chosen = { stt: 'vosk-model-en-us-0.22', llm: 'phi-3.gguf', tts: 'en_US-lessac-medium.onnx' };

test('a part that runs another file than the chosen one is named', () => {
  expect(otherModels(look, chosen)).toEqual([
    { code: 'server-runs-other', part: 'llm', runs: 'Tiny.gguf', chosen: 'phi-3.gguf' },
  ]);
});

test('case, what was not chosen, and what does not run are no difference', () => {
  expect(otherModels(look, { ...chosen, llm: 'tiny.gguf' })).toEqual([]);
  expect(otherModels(look, { stt: null, llm: null, tts: null })).toEqual([]);
  const other = { ...look, llm: running('/x/tiny.gguf', false), tts: running(null) };
  expect(otherModels(other, chosen)).toEqual([]);
});

test.for([
  '<think>They ask when.</think>At nine.',
  '[THINK]They ask when.[/THINK]At nine.',
  '<|channel|>analysis<|message|>They ask when.<|channel|>final<|message|>At nine.',
  'They ask when.</think>At nine.',
  '<think>They ask when, and',
])('thoughts in a reply (%s) are those of the model that runs', (reply) => {
  const code = 'server-spoke-thoughts';
  expect(spokeThoughts(look, reply, 'Qwen3')).toEqual({ code, model: 'Tiny.gguf' });
  expect(spokeThoughts({ llm: running(null) }, reply, 'Qwen3')).toEqual({ code, model: 'Qwen3' });
});

test.for(['At nine.', '<think></think>At nine.', 'I think <b>nine</b>.'])(
  'there is no thought in %s',
  (reply) => {
    expect(spokeThoughts(look, reply, 'Qwen3')).toBeNull();
  },
);

test('only what was heard otherwise is a warning', () => {
  expect(heardOtherwise('Hello', { heardText: 'Yellow', isSame: false })).toEqual({
    code: 'heard-otherwise',
    saidText: 'Hello',
    heardText: 'Yellow',
  });
  expect(heardOtherwise('Hello', { heardText: 'hello', isSame: true })).toBeNull();
});
