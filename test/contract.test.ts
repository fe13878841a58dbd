import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../preload/contract.ts';

const procedures = Object.entries(contract).flatMap(([room, its]) =>
  Object.entries(its).map(([name, procedure]) => [`${room}.${name}`, procedure] as const),
);

// An unknown key is a mistake of the caller, and must not be ignored.
test.for(procedures)('%s takes nothing, or an object without unknown keys', ([, procedure]) => {
  const { inputSchema } = procedure['~orpc'];
  if (inputSchema instanceof z.ZodVoid) return;
  expect(inputSchema).toBeInstanceOf(z.ZodObject);
  expect(inputSchema instanceof z.ZodObject && inputSchema.def.catchall).toBeInstanceOf(z.ZodNever);
});
