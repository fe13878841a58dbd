import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { envOf } from '../../main/configure/env/env-lines.ts';
import { envFile, Site, setting, yamlFile } from './given.ts';

/** An `.env` that has seen several editors and years. */
const ENV = `\ufeff${[
  '# ============ Voice server ============',
  'COMPOSE_PROJECT_NAME=ava',
  '',
  'LOCAL_LLM_THREADS=4',
  '\tLOCAL_STT_BACKEND=vosk      # vosk, kroko, sherpa',
  "export LOCAL_LLM_MODEL_PATH='/app/models/llm/old model.gguf'  # bought 2024",
  'GREETING="Hello,',
  '  LOCAL_LLM_THREADS=1 is not a setting here"',
  'LOCAL_LLM_THREADS = 8 # counts',
  '# LOCAL_LLM_CONTEXT=512',
  'ASTERISK_ARI_PASSWORD="pa$$word"',
  'OPENAI_API_KEY=',
].join('\r\n')}`;

/** A YAML file with all that its authors learned of YAML. */
const YAML = `%YAML 1.1
--- # generated 2024, edited since
defaults: &defaults
    timeout:   10   # seconds
    formats: [mulaw, 'pcm16']

active_pipeline:   "old"	# set by hand
prompt: >-
    Be brief.

    Say goodbye: always.
greeting: |+
    Hello
    # not a comment

pipelines:
    old:   { stt: local_stt, llm: openai_llm }
    # the next one is ours
    hybrid: *defaults
providers:
    local_llm:
        enabled: no      # until the card is there
        <<: *defaults
    plain: several words
        on two lines
`;

const FILES = [
  envFile(
    setting('LOCAL_LLM_THREADS', '6', { comment: 'measured' }),
    setting('LOCAL_STT_BACKEND', 'vosk'),
    setting('LOCAL_LLM_MODEL_PATH', '/app/models/llm/new.gguf'),
    setting('LOCAL_LLM_CONTEXT', '2048'),
    setting('OPENAI_API_KEY', 'sk-$1', { isSecret: true }),
  ),
  yamlFile(
    { path: ['active_pipeline'], value: 'hybrid_support' },
    {
      path: ['pipelines', 'hybrid_support'],
      value: { stt: 'local_stt', options: { llm: { max_tokens: 100 } } },
    },
    { path: ['providers', 'local_llm', 'enabled'], value: true },
  ),
];

test('in files as they are found, the diff shows only what is meant, and undo gives back every byte', async () => {
  await using site = await Site.open({ '.env': ENV, 'config/ai-agent.local.yaml': YAML });
  const configurator = site.configurator({ files: FILES });
  const subject = await site.subject();
  const plan = await configurator.plan(subject);
  const changed = plan.changes.map(({ diff }) =>
    diff.split('\n').filter((line) => /^[-+](?!--|\+\+)/.test(line)),
  );
  expect(changed).toEqual([
    [
      "-export LOCAL_LLM_MODEL_PATH='/app/models/llm/old model.gguf'  # bought 2024",
      "+export LOCAL_LLM_MODEL_PATH='/app/models/llm/new.gguf'  # bought 2024",
      '-LOCAL_LLM_THREADS = 8 # counts',
      '+# Voicefit: measured',
      '+LOCAL_LLM_THREADS = 6 # counts',
      '-OPENAI_API_KEY=',
      '+OPENAI_API_KEY=********',
      '+',
      '+# Voicefit',
      '+LOCAL_LLM_CONTEXT=2048',
    ],
    [
      '-active_pipeline:   "old"\t# set by hand',
      '+active_pipeline:   "hybrid_support"\t# set by hand',
      '+    hybrid_support:',
      '+        stt: local_stt',
      '+        options:',
      '+            llm:',
      '+                max_tokens: 100',
      '-        enabled: no      # until the card is there',
      '+        enabled: true      # until the card is there',
    ],
  ]);
  expect(plan.warnings).toEqual([{ code: 'key-repeated', file: site.env, key: 'LOCAL_LLM_THREADS' }]);

  await configurator.apply(subject, plan.id);
  const [env, yaml] = [await site.read(site.env), await site.read(site.local)];
  expect(env.replaceAll('\r\n', '')).not.toContain('\n');
  expect(envOf(env, '.env').get('OPENAI_API_KEY')).toBe('sk-$1');
  expect(parseDocument(yaml, { version: '1.1' }).toJS()).toMatchObject({
    greeting: 'Hello\n# not a comment\n\n',
    pipelines: { hybrid: { timeout: 10 }, hybrid_support: { options: { llm: { max_tokens: 100 } } } },
    providers: { local_llm: { enabled: true, timeout: 10 }, plain: 'several words on two lines' },
  });
  const again = await configurator.plan(await site.subject());
  expect(again.changes.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged']);
  await configurator.undo();
  expect([await site.read(site.env), await site.read(site.local)]).toEqual([ENV, YAML]);
});
