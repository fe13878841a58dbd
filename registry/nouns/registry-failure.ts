import { z } from 'zod';

const file = z.string();

/** What a registry file must have at some place. */
export const Expected = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['text', 'number', 'whole-number', 'boolean', 'list', 'object']) }),
  z.object({
    code: z.enum(['at-least', 'more-than', 'at-most']),
    limit: z.number(),
    /** What is counted; `null`: the value itself. */
    counted: z.enum(['characters', 'entries', 'tiers']).nullable(),
  }),
  z.object({ code: z.literal('one-of'), values: z.array(z.string()) }),
  z.object({ code: z.literal('hex-digits'), count: z.number() }),
  z.object({
    code: z.enum([
      'text-without-control-characters',
      'plain-file-name',
      'plain-name',
      'name',
      'name-not-a-number',
      'http-address',
      'address-without-parent-folder',
      'language-tag',
      'whole-numbers',
      'another-name',
      'one-cloud-tier',
      'id-of-a-voice',
      'id-of-a-language-model',
      'something-else',
    ]),
  }),
  z.object({ code: z.literal('same-threshold'), threshold: z.number() }),
  z.object({ code: z.literal('entry-per-layer'), layers: z.number() }),
  z.object({ code: z.literal('another-file-than'), model: z.string() }),
  /** A type without a name here. */
  z.object({ code: z.literal('type'), type: z.string() }),
]);
export type Expected = z.infer<typeof Expected>;

/** What is there instead. */
export const Found = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['nothing', 'no-tier', 'a-list', 'an-object']) }),
  z.object({ code: z.literal('a-list-of'), count: z.number() }),
  z.object({ code: z.literal('tiers'), names: z.array(z.string()) }),
  /** As written in the file, in quotes if it is text; shortened and safe for a terminal. */
  z.object({ code: z.literal('value'), value: z.string() }),
]);
export type Found = z.infer<typeof Found>;

/** A registry file that cannot be read, or has invalid content. */
export const RegistryFailure = z.discriminatedUnion('code', [
  z.object({
    code: z.literal('registry-unreadable'),
    file,
    problem: z.discriminatedUnion('code', [
      z.object({ code: z.enum(['folder', 'not-regular']) }),
      z.object({ code: z.literal('too-large'), mib: z.number(), limitMib: z.number() }),
      /** The system's code. */
      z.object({ code: z.literal('system'), why: z.string() }),
    ]),
  }),
  z.object({
    code: z.literal('registry-invalid'),
    file,
    problem: z.discriminatedUnion('code', [
      z.object({ code: z.literal('not-text') }),
      z.object({
        code: z.literal('not-json'),
        /** `null`: not known. */
        place: z.object({ line: z.number(), column: z.number() }).nullable(),
        /** The parser's own message; `null`: the text ends too early. */
        said: z.string().nullable(),
      }),
      z.object({ code: z.literal('key-twice'), key: z.string() }),
      z.object({
        code: z.literal('fields'),
        fields: z.array(
          z.object({
            /** `tiers.A.requirements`; empty for the whole file. */
            path: z.string(),
            expected: Expected,
            found: Found,
          }),
        ),
        /** How many are not listed. */
        more: z.number(),
      }),
    ]),
  }),
]);
export type RegistryFailure = z.infer<typeof RegistryFailure>;
