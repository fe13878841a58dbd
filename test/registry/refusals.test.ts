import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { english } from '../../main/words/plain-wording.ts';
import { loadRegistry } from '../../registry/load.ts';
import { RegistryError } from '../../registry/registry-error.ts';
import { builtInText, changed, plainText, written } from './written-file.ts';

/** The message after the file's name, with which every message starts. */
async function refusalOf(file: string): Promise<{ code: string; says: string; nextStep: string }> {
  const error = await loadRegistry(file).catch((thrown: unknown) => thrown);
  if (!(error instanceof RegistryError)) throw new Error(`It was not refused: ${String(error)}`);
  const { message, nextStep } = english.failure(error.failure);
  expect(message).not.toContain('\n');
  expect(message.startsWith(`${file} `)).toBe(true);
  return { code: error.code, says: message.slice(file.length + 1), nextStep };
}

const PREFIX = 'cannot be used as a registry: ';
const HEAVY = ['tiers', 'HEAVY_CPU'] as const;
const QWEN = ['models', 'llm', 'qwen3-4b'] as const;

test.for([
  ['text for a number', [...HEAVY, 'requirements', 'min_ram_gb'], '32', 'expected a number, found "32"'],
  ['a negative requirement', [...HEAVY, 'requirements', 'min_ram_gb'], -32, 'expected at least 0, found -32'],
  ['half a core', [...HEAVY, 'requirements', 'min_cpu_cores'], 1.5, 'expected a whole number, found 1.5'],
  ['no requirements', [...HEAVY, 'requirements'], undefined, 'expected an object, found nothing'],
  ['a word for yes', [...HEAVY, 'requirements', 'gpu_required'], 'no', 'expected true or false, found "no"'],
  ['a list of models', [...HEAVY, 'models'], [], 'expected an object, found a list'],
  ['a voice that is an object', [...HEAVY, 'models', 'tts', 'name'], {}, 'expected text, found an object'],
  ['no seconds', [...HEAVY, 'expectations', 'llm_latency_sec'], 0, 'expected more than 0, found 0'],
  ['a limit of null', ['safe_llm_latency_sec'], null, 'expected a number, found null'],
  ['cards that are no list', ['gpus'], 'RTX', 'expected a list, found "RTX"'],
  [
    'a model outside its folder',
    [...HEAVY, 'models', 'llm', 'name'],
    '../../etc/passwd',
    'expected a plain file name, without a folder, found "../../etc/passwd"',
  ],
  [
    'a model in a folder',
    [...HEAVY, 'models', 'stt', 'name'],
    'stt\\vosk',
    'expected a plain file name, without a folder, found "stt\\\\vosk"',
  ],
  [
    'an optional folder outside its model',
    ['models', 'stt', 'vosk-model-en-us-0.22', 'optional_folders', '0', 'name'],
    '../rnnlm',
    'expected a plain file name, without a folder, found "../rnnlm"',
  ],
  [
    'a hidden climb in an address',
    [...QWEN, 'url'],
    'https://example.com/a/%2e%2E/b.gguf',
    'expected an address without "../", found "https://example.com/a/%2e%2E/b.gguf"',
  ],
  [
    'an address of a file',
    [...QWEN, 'url'],
    'file:///etc/passwd',
    'expected an address that begins with http:// or https://, found "file:///etc/passwd"',
  ],
  ['a short hash', [...QWEN, 'sha256'], 'abc', 'expected 64 lower-case hex digits, found "abc"'],
  [
    'an unknown mixture',
    [...QWEN, 'quantization'],
    'Q5_K',
    'expected one of Q4_K_M, MXFP4_MOE, found "Q5_K"',
  ],
  ['too many layers', [...QWEN, 'shape', 'block_count'], 1e4, 'expected at most 1000, found 10000'],
  [
    'heads that are neither number nor list',
    [...QWEN, 'shape', 'head_count_kv'],
    'eight',
    'expected a whole number, or a list of them, found "eight"',
  ],
  [
    'heads of no layer',
    [...QWEN, 'shape', 'head_count_kv'],
    [],
    'expected at least 1 in the list, found a list',
  ],
  [
    'heads of one layer',
    [...QWEN, 'shape', 'head_count_kv'],
    [8],
    'expected one entry for each of 36 layers, found a list of 1',
  ],
  [
    'feed-forward parts of one layer',
    [...QWEN, 'shape', 'feed_forward_length'],
    [9728],
    'expected one entry for each of 36 layers, found a list of 1',
  ],
  [
    'a model with states that does not say how large they are',
    ['models', 'llm', 'qwen3.5-2b', 'shape', 'ssm_inner_size'],
    undefined,
    'expected a whole number, found nothing',
  ],
  ['a score on no model', ['reference_model'], 'gpt-9', 'expected the id of a language model, found "gpt-9"'],
  [
    'a replacement that is no voice',
    ['models', 'tts', 'en_US-joe-medium', 'free_replacement'],
    'constructor',
    'expected the id of a voice, found "constructor"',
  ],
  [
    'two thresholds',
    [...HEAVY, 'cpu_benchmark_min'],
    4,
    'expected the same as cpu_benchmark_threshold, 5, found 4',
  ],
] as const)('%s is refused with the field, what was expected and what was found', async (wrong) => {
  const [, path, value, says] = wrong;
  const refusal = await refusalOf(await written(changed(await builtInText(), path, value)));
  expect(refusal.code).toBe('registry-invalid');
  expect(refusal.nextStep).toContain('Correct the file');
  expect(refusal.says).toBe(`${PREFIX}${path.join('.')}: ${says}.`);
});

test('two models in one file are refused: the second would overwrite the first', async () => {
  const content = changed(await builtInText(), [...QWEN, 'file_name'], 'QWEN3-8B-Q4_K_M.gguf');
  const { says } = await refusalOf(await written(content));
  expect(says).toBe(
    `${PREFIX}models.llm.qwen3-8b.file_name: expected another file than that of qwen3-4b, found "Qwen3-8B-Q4_K_M.gguf".`,
  );
});

test.for([
  ['that is a number', '12', 'expected a name that is no number and has no control characters, found "12"'],
  ['that is empty', '', 'expected a name, found ""'],
  ['that is long', 'x'.repeat(61), `expected at most 60 characters, found "${'x'.repeat(60)}..."`],
  [
    'that begins with a space',
    ' A',
    'expected a name that is no number and has no control characters, found " A"',
  ],
  [
    'that colours the terminal',
    'A\u{1b}[31m',
    'expected a name that is no number and has no control characters, found "A\u{fffd}[31m"',
  ],
  ['that JavaScript would lose', '__proto__', 'expected another name, found "__proto__"'],
] as const)('a tier with a name %s is refused', async ([, name, says]) => {
  const text = (await plainText()).replace('"LIGHT_CPU"', JSON.stringify(name));
  expect((await refusalOf(await written(text))).says).toBe(`${PREFIX}tiers: ${says}.`);
});

const FALLBACK = 'tiers: expected exactly one tier whose models.llm is null, for the cloud';

test('two tiers without a language model are refused by name', async () => {
  const content = changed(await plainText(), ['tiers', 'LIGHT_CPU', 'models', 'llm'], null);
  const { says } = await refusalOf(await written(content));
  expect(says).toBe(`${PREFIX}${FALLBACK}, found MINIMAL and LIGHT_CPU.`);
});

test('a registry without a fallback is refused', async () => {
  const content = changed(await plainText(), ['tiers', 'MINIMAL'], undefined);
  expect((await refusalOf(await written(content))).says).toBe(`${PREFIX}${FALLBACK}, found none.`);
});

test('10,000 tiers are refused without looking at them', async () => {
  const tiers = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`T${index}`, 'no tier']));
  const { says } = await refusalOf(await written({ tiers }));
  expect(says).toBe(`${PREFIX}tiers: expected at most 100 tiers, found 10000.`);
});

test('of many mistakes the first three are listed, the others counted', async () => {
  const tiers = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`T${index}`, []]));
  const { says } = await refusalOf(await written({ tiers }));
  const listed = [0, 1, 2].map((index) => `tiers.T${index}: expected an object, found a list`);
  expect(says).toBe(`${PREFIX}${listed.join('; ')} (and 5 more).`);
});

test.for([
  ['a list', '[]', 'expected an object, found a list'],
  ['null', 'null', 'expected an object, found null'],
  ['tiers in a list', '{"tiers": []}', 'tiers: expected an object, found a list'],
  ['no tiers', '{}', 'tiers: expected an object, found nothing'],
  ['tiers that are null', '{"tiers": null}', 'tiers: expected an object, found null'],
] as const)('a file with %s is refused', async ([, text, says]) => {
  expect((await refusalOf(await written(text))).says).toBe(`${PREFIX}${says}.`);
});

test.for([
  ['that is cut', '{\n  "tiers": {\n    "A": ', ' at line 3, column 9: it ends too early'],
  ['that is cut in a word', '{\n  "tie', ' at line 2, column 7: unterminated string'],
  ['that is empty', '', ' at line 1, column 1: it ends too early'],
  ['with a comma too many', '{\n "a": 1,\n}', ' at line 3, column 1: expected double-quoted property name'],
  ['that is a web page', '<html>\u{1b}</html>', ": unexpected token '<'"],
] as const)('a file %s is refused with the place', async ([, text, says]) => {
  const refusal = await refusalOf(await written(text));
  expect(refusal).toMatchObject({ code: 'registry-invalid', says: `is not valid JSON${says}.` });
});

test('a duplicate tier is refused: the first would be lost', async () => {
  const text = (await plainText()).replace('"LIGHT_CPU"', '"MINIMAL"');
  expect((await refusalOf(await written(text))).says).toBe('gives tiers.MINIMAL twice.');
});

test('a file that is no text is refused', async () => {
  const file = await written(Uint8Array.of(0x7b, 0xff, 0xfe, 0x00));
  expect((await refusalOf(file)).says).toBe('is not a text file.');
});

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'voicefit-registry-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

test.for([
  ['a folder', async (folder: string) => folder, 'it is a folder'],
  ['a file that is not there', async (folder: string) => join(folder, 'none.json'), 'there is no such file'],
  ['a path through a file', async () => join(await written('{}'), 'x.json'), 'there is no such file'],
  [
    'a name too long for the disk',
    async (folder: string) => join(folder, 'x'.repeat(300)),
    'the path is too long',
  ],
  ['a device', async () => '/dev/null', 'it is not a regular file'],
  [
    'a file of 21 MiB',
    async (folder: string) => {
      const file = join(folder, 'large.json');
      await writeFile(file, '');
      await truncate(file, 21 * 1024 ** 2);
      return file;
    },
    'it takes 21 MiB, more than 20',
  ],
] as const)('%s is refused', async ([, made, why]) => {
  const refusal = await refusalOf(await made(await emptyFolder()));
  expect(refusal).toMatchObject({ code: 'registry-unreadable', says: `cannot be read: ${why}.` });
  expect(refusal.nextStep).toContain('Check the path');
});
