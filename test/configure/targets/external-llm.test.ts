import { describe, expect, test } from 'vitest';
import type { WantedConfig } from '../../../main/configure/nouns/wanted-config.ts';
import { entriesOf, type Given, wanted } from './given.ts';
import { AUTUMN, BETWEEN, CUSTOMERS, customersProject, project, TODAY } from './project.ts';
import { answering } from './voice-server.ts';

/** The files as they are once everything that is shown was copied into them. */
function copied({ snippets, ...config }: WantedConfig): WantedConfig {
  const files = snippets.flatMap((snippet) => ('wanted' in snippet ? [snippet.wanted] : []));
  return { ...config, snippets: [], files };
}

const LLAMA = 'http://127.0.0.1:8080/v1';
const OLLAMA = 'http://127.0.0.1:11434';
const ON_TARGETS = [
  ['llama-server', 'local_llama_server', 'llama_server_llm', LLAMA, LLAMA],
  ['ollama', 'local_ollama', 'ollama_llm', OLLAMA, `${OLLAMA}/v1`],
] as const;

describe.for(ON_TARGETS)('%s', ([target, pipeline, provider, url, asOpenAi]) => {
  const copiedFor = (given: Given) => copied(wanted({ target, ...given }));

  test.for([
    ['of the customer', CUSTOMERS, 'before-2026'],
    ['of that autumn', AUTUMN, 'today'],
  ] as const)('a version %s asks it by the adapter that it has', ([_, base, engine]) => {
    const where = customersProject({ base });
    const config = copiedFor({ project: where });
    expect(config.files.map(({ path }) => path)).toEqual(['config/ai-agent.yaml', '.env']);
    expect(answering(config, where, engine)).toMatchObject({
      pipeline,
      parts: ['local_stt', 'openai_llm', 'local_tts'],
      options: {
        llm: {
          base_url: `${asOpenAi}/models`,
          chat_base_url: asOpenAi,
          api_key: 'not-needed',
          response_timeout_sec: 20,
        },
      },
    });
  });

  test('a version that reports a missing provider keeps its default', () => {
    const config = copiedFor({ project: customersProject() });
    const paths = entriesOf(config).map(({ path }) => path.join('.'));
    expect(paths).toContain('active_pipeline');
    expect(paths).not.toContain('default_provider');
  });

  test('a key that the user has stays, and is not sent to it', () => {
    const where = customersProject({ env: new Map([['OPENAI_API_KEY', 'sk-1']]) });
    const config = copiedFor({ project: where });
    expect(config.files.map(({ path }) => path)).toEqual(['config/ai-agent.yaml']);
    expect(answering(config, where, 'before-2026')).toMatchObject({
      options: { llm: { api_key: 'not-needed' } },
    });
  });

  test.for([
    ['between', BETWEEN, 'base-file', 'config/ai-agent.yaml'],
    ['of today', TODAY, 'local-file', 'config/ai-agent.local.yaml'],
  ] as const)('a version %s gets the provider in the file that it reads', ([_, base, layout, path]) => {
    const where = project({ base, layout });
    const config = copiedFor({ project: where });
    expect(config.files.map((file) => file.path)).toEqual([path]);
    expect(answering(config, where)).toMatchObject({
      pipeline,
      parts: ['local_stt', provider, 'local_tts'],
      options: { llm: { [target === 'ollama' ? 'base_url' : 'chat_base_url']: url } },
    });
  });

  test('what the user has under the beginning of its name is left alone', () => {
    const providers = { ...BETWEEN.providers, llama_server: { enabled: false }, ollama: { enabled: false } };
    for (const base of [{ ...BETWEEN, providers }, CUSTOMERS]) {
      const config = copiedFor({ project: project({ base, layout: 'base-file' }) });
      const names = entriesOf(config).flatMap(({ path: [root, name] }) => (root === 'providers' ? name : []));
      expect(names).not.toContain('llama_server');
      expect(names).not.toContain('ollama');
    }
  });
});
