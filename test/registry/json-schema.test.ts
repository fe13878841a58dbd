import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { jsonSchemaText } from '../../registry/write-json-schema.ts';
import { builtInText, changed, plainText } from './written-file.ts';

const FILE = join(import.meta.dirname, '../../registry/registry.schema.json');
const text = await readFile(FILE, 'utf8');
const schema = z.fromJSONSchema(JSON.parse(text));

test('registry.schema.json is what node registry/write-json-schema.ts would write', () => {
  expect(text).toBe(jsonSchemaText());
});

test('the built-in registry and the plain format pass the JSON Schema', async () => {
  for (const registry of [await builtInText(), await plainText()]) {
    expect(schema.safeParse(JSON.parse(registry)).error).toBeUndefined();
  }
});

test.for([
  [['tiers', 'HEAVY_CPU', 'requirements', 'min_ram_gb'], -1],
  [['tiers', 'HEAVY_CPU', 'models', 'llm', 'name'], '../x.gguf'],
  [['tiers', '12'], {}],
  [['tiers'], undefined],
  [['models', 'stt', 'vosk-model-en-us-0.22', 'md5'], 'x'],
] as const)('the JSON Schema refuses %s: %s', async ([path, value]) => {
  expect(schema.safeParse(changed(await builtInText(), path, value)).success).toBe(false);
});

test('the built-in registry names its JSON Schema, for editors', async () => {
  expect(JSON.parse(await builtInText()).$schema).toBe('./registry.schema.json');
});
