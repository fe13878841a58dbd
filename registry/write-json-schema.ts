import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { RegistryFile } from './schema.ts';

/** The registry file's format for editors and other programs, as the text of `registry.schema.json`. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(RegistryFile, { io: 'input' });
  return `${JSON.stringify({ title: 'Voicefit registry', ...schema }, null, 2)}\n`;
}

// Run as a program, from the root of the project: node registry/write-json-schema.ts
if (import.meta.main) await writeFile(new URL('registry.schema.json', import.meta.url), jsonSchemaText());
