import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { codesOf, type Given, ON_CARD, snippet, wanted } from './given.ts';
import { project } from './project.ts';

const ollama = (given: Given = {}) => wanted({ target: 'ollama', ...given });

test('a Modelfile names the file and how it runs', () => {
  expect(snippet(ollama(), 'modelfile')).toBe(
    [
      'FROM /srv/ava/models/llm/phi-3-mini-4k-instruct.Q4_K_M.gguf',
      'PARAMETER num_ctx 2048',
      'PARAMETER num_predict 32',
      'PARAMETER num_thread 8',
      'PARAMETER num_gpu 0',
      '',
    ].join('\n'),
  );
});

test('on a card all of its layers are there, and threads only if they were measured', () => {
  const text = snippet(ollama({ ...ON_CARD, threads: null }), 'modelfile');
  expect(text).toContain('PARAMETER num_gpu 33\n');
  expect(text).not.toContain('num_thread');
});

test('the model is created from it, then asked', () => {
  expect(ollama().next).toEqual([
    {
      does: 'create-model',
      command: 'ollama create voicefit-phi-3-mini-4k-instruct -f Modelfile',
      folder: null,
    },
    { does: 'ask-model', command: 'ollama run voicefit-phi-3-mini-4k-instruct "Say hello."', folder: null },
  ]);
});

test('what was copied into a voice server is read when that is recreated', () => {
  const does = ollama({ project: project() }).next.map((step) => step.does);
  expect(does).toEqual(['create-model', 'recreate', 'restart-engine', 'ask-model']);
});

test('a name of Ollama has small letters and few signs', () => {
  const given = ollama({ llm: null, chosen: { tier: 'MEDIUM_CPU' } });
  expect(given.next[0]?.command).toMatch(/^ollama create voicefit-[a-z0-9._-]+ -f Modelfile$/);
});

test("AVA's side is shown to copy, and waits for a whole reply", () => {
  const config = ollama({ project: project(), replySec: { later: 20, first: 40 } });
  expect(config.files).toEqual([]);
  expect(parse(snippet(config, 'provider') ?? '')).toMatchObject({
    active_pipeline: 'local_ollama',
    default_provider: 'local_ollama',
    pipelines: { local_ollama: { stt: 'local_stt', llm: 'ollama_llm', tts: 'local_tts' } },
    providers: {
      ollama_llm: {
        type: 'ollama',
        enabled: true,
        base_url: 'http://127.0.0.1:11434',
        model: 'voicefit-phi-3-mini-4k-instruct',
        timeout_sec: 52,
      },
    },
  });
  expect(codesOf(config)).toContain('timeout-raised');
});

test('a Modelfile cannot stop a model from thinking, but a line of the prompt can', () => {
  expect(codesOf(ollama({ chosen: { model: 'qwen3-4b' } }))).toContain('needs-prompt-line');
  expect(codesOf(ollama())).not.toContain('needs-prompt-line');
});
