import { expect, test } from 'vitest';
import { findLlm, findStt, findTts } from '../../registry/find-model.ts';
import { loadRegistry } from '../../registry/load.ts';
import { builtInText } from './written-file.ts';

const registry = await loadRegistry();
const { llm, stt, tts } = registry.models;
const downloads = [
  ...Object.values(llm),
  ...Object.values(stt),
  ...Object.values(tts).flatMap((voice) => [voice, voice.config]),
];
const models = [...Object.entries(llm), ...Object.entries(stt), ...Object.entries(tts)];

/** The customer's table: RAM, cores, VRAM, threshold, models, seconds of STT, LLM and TTS, calls. */
const SMALL = 'vosk-model-small-en-us-0.15';
const BIG = 'vosk-model-en-us-0.22';
const MEDIUM = 'en_US-lessac-medium.onnx';
const HIGH = 'en_US-lessac-high.onnx';
const TABLE = [
  ['MINIMAL', 2, 1, null, null, SMALL, null, null, null, null, null, null],
  ['LIGHT_CPU', 8, 4, null, null, SMALL, 'tinyllama-1.1b-chat-v1.0.Q4_K_M.gguf', MEDIUM, 2, 8, 3, 1],
  ['MEDIUM_CPU', 16, 8, null, 3, BIG, 'phi-3-mini-4k-instruct.Q4_K_M.gguf', MEDIUM, 2, 12, 3, 2],
  ['HEAVY_CPU', 32, 16, null, 5, BIG, 'llama-2-7b-chat.Q4_K_M.gguf', HIGH, 2, 18, 3, 2],
  ['MEDIUM_GPU', 16, 4, 6, null, BIG, 'llama-2-7b-chat.Q4_K_M.gguf', HIGH, 2, 5, 2, 4],
  ['HEAVY_GPU', 32, 8, 12, null, BIG, 'llama-2-13b-chat.Q4_K_M.gguf', HIGH, 2, 8, 2, 8],
];

test("the tiers are the customer's, in the customer's order and with the customer's figures", () => {
  const table = registry.tiers.map(({ name, requirements, expectations, models, ...tier }) => [
    name,
    requirements.min_ram_gb,
    requirements.min_cpu_cores,
    requirements.min_gpu_vram_gb ?? null,
    tier.cpu_benchmark_threshold ?? null,
    models.stt?.name ?? null,
    models.llm?.name ?? null,
    models.tts?.name ?? null,
    expectations.stt_latency_sec ?? null,
    expectations.llm_latency_sec ?? null,
    expectations.tts_latency_sec ?? null,
    expectations.recommended_concurrent_calls ?? null,
  ]);
  expect(table).toEqual(TABLE);
});

test("language models of tiers keep the customer's parameters and speeds, with the files' sizes", () => {
  const table = registry.tiers.map(({ models }) => [
    models.llm?.size_mb,
    models.llm?.params_billions,
    models.llm?.expected_tokens_per_sec,
    models.llm?.gpu_layers,
  ]);
  expect(table).toEqual([
    [undefined, undefined, undefined, undefined],
    [669, 1.1, 8, undefined],
    [2393, 3.8, 4, undefined],
    [4081, 7, 2.5, undefined],
    [4081, 7, 15, -1],
    [7866, 13, 12, -1],
  ]);
});

test('a tier with a VRAM requirement requires a GPU', () => {
  for (const { requirements } of registry.tiers) {
    expect(requirements.gpu_required).toBe(requirements.min_gpu_vram_gb !== undefined);
  }
});

test("each tier carries the voice server's settings for it", () => {
  const settings = registry.tiers.map(({ server }) =>
    server === undefined ? null : [server.max_tokens, server.infer_timeout_sec, server.batch],
  );
  expect(settings).toEqual([null, [24, 15, 512], [32, 20, 512], [32, 25, 512], [48, 20, 512], [48, 20, 512]]);
});

test('a turn, its limit, its context and the reference model of the CPU score', () => {
  expect(registry).toMatchObject({
    turn: { system_prompt_tokens: 220, new_prompt_tokens: 40, reply_tokens: 30, first_sentence_tokens: 12 },
    safe_llm_latency_sec: 10,
    context_tokens: 2048,
    reference_model: 'llama-2-7b-chat',
  });
});

test('the hybrid pipeline needs two keys and answers in 5 seconds', () => {
  expect(registry.pipelines.hybrid_support).toMatchObject({
    stt: 'local_stt',
    llm: 'openai_llm',
    tts: 'deepgram_tts',
    cloud_models: { llm: 'gpt-4o-mini', tts: 'aura-asteria-en' },
    turn_sec: 5,
    api_keys: ['OPENAI_API_KEY', 'DEEPGRAM_API_KEY'],
  });
  expect(registry.pipelines.local).toMatchObject({ streams: false });
});

test('every model of a tier is in the catalogue, with a hash', () => {
  for (const { models: named } of registry.tiers) {
    const found = [
      named.stt === null ? null : findStt(registry, named.stt.name),
      named.llm === null ? null : findLlm(registry, named.llm.name),
      named.tts === null ? null : findTts(registry, named.tts.name),
    ];
    expect(found.map((model) => model !== null)).toEqual(
      [named.stt, named.llm, named.tts].map((name) => name !== null),
    );
    for (const each of found)
      expect(each?.model.sha256 ?? each?.model.md5 ?? '').toMatch(each === null ? /^$/ : /^[0-9a-f]+$/);
  }
});

test('besides the models of the tiers there are at least twelve other language models', () => {
  const named = new Set(registry.tiers.map(({ models: { llm: model } }) => model?.name));
  const others = Object.values(llm).filter(({ file_name }) => !named.has(file_name));
  expect(others.length).toBeGreaterThanOrEqual(12);
  expect(others.map(({ short_name }) => short_name)).toContain('Qwen2.5-1.5B');
});

test('no two models share a short name, which people use to distinguish them', () => {
  for (const catalogue of [llm, stt, tts]) {
    const names = Object.values(catalogue).map(({ short_name, ...model }) =>
      'language' in model ? `${model.language} ${short_name}` : short_name,
    );
    expect(new Set(names).size).toBe(names.length);
  }
});

test('every address is https and pinned to one content', () => {
  for (const { url, sha256 } of downloads) {
    expect(url).toMatch(/^https:\/\//);
    const namesCommit = /\/resolve\/[0-9a-f]{40}\//.test(url);
    const namesVersion = /-v?\d+\.\d[^/]*\.zip$/.test(url);
    expect({ url, fixed: namesCommit || namesVersion || sha256 !== null }).toEqual({ url, fixed: true });
  }
});

test('every download has its exact size', () => {
  for (const { url, bytes } of downloads)
    expect({ url, known: bytes !== null }).toEqual({ url, known: true });
});

test('no two files share a hash', () => {
  const hashes = downloads.flatMap(({ sha256, md5 }) => [sha256, md5]).filter((hash) => hash != null);
  expect(new Set(hashes).size).toBe(hashes.length);
});

const LANGUAGES =
  'ar de-DE en-US es-ES fr-FR hi-IN it-IT ja-JP ko-KR nl-NL pl-PL pt-BR ru-RU tr-TR zh-CN'.split(' ');
/** Piper has no voice for these. */
const WITHOUT_VOICE = ['ja-JP', 'ko-KR'];
const languagesOf = (catalogue: Record<string, { language: string }>) =>
  [...new Set(Object.values(catalogue).map(({ language }) => language))].sort();

test('speech-to-text supports 15 languages, and text-to-speech those with a voice', () => {
  expect(languagesOf(stt)).toEqual(LANGUAGES);
  expect(languagesOf(tts)).toEqual(LANGUAGES.filter((language) => !WITHOUT_VOICE.includes(language)));
});

test('every language has a small speech-to-text model, and a big one except where none is published', () => {
  const withSize = (wanted: RegExp) =>
    LANGUAGES.filter((tag) =>
      Object.values(stt).some(({ language, size }) => language === tag && wanted.test(size)),
    );
  expect(withSize(/^small$/)).toEqual(LANGUAGES);
  const onlySmall = ['ko-KR', 'pl-PL', 'tr-TR'];
  expect(withSize(/^big/)).toEqual(LANGUAGES.filter((tag) => !onlySmall.includes(tag)));
});

test('a voice that a business may use exists in every language with one, except in six', () => {
  const free = languagesOf(
    Object.fromEntries(Object.entries(tts).filter(([, { commercial_use }]) => commercial_use === 'yes')),
  );
  const without = LANGUAGES.filter((tag) => !free.includes(tag) && !WITHOUT_VOICE.includes(tag));
  expect(without).toEqual(['ar', 'hi-IN', 'it-IT', 'pt-BR', 'tr-TR', 'zh-CN']);
});

test('every language model, every voice and its settings have a hash', () => {
  for (const { url, sha256 } of Object.values(llm))
    expect({ url, hashed: sha256 !== null }).toEqual({ url, hashed: true });
  for (const { url, sha256, md5 } of Object.values(tts).flatMap((voice) => [voice, voice.config]))
    expect({ url, hashed: (sha256 ?? md5) != null }).toEqual({ url, hashed: true });
});

/** What a licence allows, by its name. */
const ALLOWS: [RegExp, string][] = [
  [/fine-tuned from lessac/, 'restricted'],
  [/NC|Research|Lessac|non-commercial/, 'no'],
  [/^(Apache-2\.0|MIT|CC0-1\.0|CC-BY-4\.0|Public domain)$/, 'yes'],
  [/^(Llama [\d.]+ Community License|Gemma Terms of Use|LFM Open License v1\.0|GPL-3\.0)$/, 'restricted'],
  [/^(unknown|M-AILABS|RHVoice|IITM IndicTTS)$/, 'unknown'],
];

test.for(models)('the licence of %s matches its commercial use', ([, model]) => {
  const allowed = ALLOWS.find(([name]) => name.test(model.license))?.[1];
  expect(model.commercial_use).toBe(allowed);
  expect(model.license_note !== undefined).toBe(allowed !== 'yes' || model.license === 'CC-BY-4.0');
});

test('language models of one licence have one note about it', () => {
  const notes = Map.groupBy(Object.values(llm), ({ license }) => license);
  for (const [license, models] of notes)
    expect({ license, notes: new Set(models.map(({ license_note }) => license_note)).size }).toEqual({
      license,
      notes: 1,
    });
});

test('who published a score is named in one way, with the publication', () => {
  const sources = Object.values(llm).flatMap(({ capability }) =>
    [capability?.ifeval, capability?.tools, capability?.hallucination].flatMap(
      (figure) => figure?.source ?? [],
    ),
  );
  const publications = /model card|Technical Report|[Ll]eaderboard|EvalScope run/;
  expect(sources.filter((source) => !publications.test(source) || source.length > 80)).toEqual([]);
});

test('a research-only voice names a free one of its language, if there is one', () => {
  for (const voice of Object.values(tts)) {
    const free = Object.values(tts).filter(
      ({ language, commercial_use }) => language === voice.language && commercial_use === 'yes',
    );
    const replacement = voice.free_replacement === undefined ? undefined : tts[voice.free_replacement];
    if (voice.commercial_use === 'no' && free.length > 0) expect(free).toContain(replacement);
    else expect(replacement).toBeUndefined();
  }
  expect(tts['en_US-lessac-high']?.free_replacement).toBe('en_US-ljspeech-high');
  expect(tts['en_US-lessac-medium']?.free_replacement).toBe('en_US-kristin-medium');
});

test('only a discrete card has VRAM, and card names are unique', () => {
  const { gpus } = registry;
  expect(new Set(gpus.map(({ name }) => name)).size).toBe(gpus.length);
  expect(gpus.filter(({ vendor }) => vendor === 'apple').every(({ vram_gb }) => vram_gb === null)).toBe(true);
  expect(gpus.length).toBeGreaterThan(100);
});

test('every sentence of the registry is at most 30 words long', async () => {
  const texts = [
    ...(await builtInText()).matchAll(/"(?:description|notes|license_note|recommendation)": "([^"]*)"/g),
  ];
  expect(texts.length).toBeGreaterThan(10);
  for (const [, text = ''] of texts) expect(text.split(' ').length).toBeLessThanOrEqual(30);
});
