import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BLOCK_BYTES } from '../../main/install/fetch/blocks.ts';
import type { ListedPartial } from '../../main/install/list-models.ts';
import { InstallPlan, type ModelFile } from '../../main/install/nouns/install-plan.ts';
import type { Gathered } from '../../main/install/plan-install.ts';
import { RESERVE_BYTES } from '../../main/install/planned-bytes.ts';
import type { Copy } from '../../main/install/reuse/copy.ts';
import { archiveOf, fileOf, gathered, listed, listingOf, plan, RIGHT, WRONG } from './given-plan.ts';

/** One wanted file, and all that may lie around. */
interface Situation {
  readonly file: ModelFile;
  /** Bytes and hash of what lies where the file arrives. */
  readonly there: { readonly bytes: number; readonly hash: string } | null;
  readonly partial: { readonly bytes: number; readonly safe: number; readonly hash: string | null } | null;
  readonly copy: Copy | null;
}

/** So few that sizes agree now and then. */
const size = fc.constantFrom(0, 400, 1000, 1001, 5000);
/** Or `null`, half of the time. */
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { freq: 1 });
const anyHash = fc.constantFrom(RIGHT, WRONG);

const situation = fc.record({
  isArchive: fc.boolean(),
  wanted: fc.record({
    bytes: maybe(size),
    unpackedBytes: maybe(size),
    hash: maybe(fc.record({ algorithm: fc.constant('sha256' as const), value: anyHash })),
    without: fc.subarray(['rnnlm']),
  }),
  there: maybe(fc.record({ bytes: size, hash: anyHash })),
  partial: maybe(
    fc.record({ bytes: fc.constantFrom(400, 1000, 1001, 5000), safe: size, hash: maybe(anyHash) }),
  ),
  copy: maybe(
    fc.record({
      from: fc.constant('/other/file'),
      source: fc.constantFrom('reuse' as const, 'import' as const),
      costsBytes: size,
      bytes: size,
      mtimeMs: fc.constant(1),
    }),
  ),
});

const situations = fc.array(situation, { maxLength: 6 }).map((all) =>
  all.map(({ isArchive, wanted, ...around }, index): Situation => {
    const path = isArchive ? `stt/${index}` : `llm/${index}`;
    const own = { id: `${index}`, path, ...wanted };
    return {
      ...around,
      file: isArchive ? archiveOf(own) : fileOf({ ...own, unpackedBytes: null, without: [] }),
    };
  }),
);

const arrival = ({ kind, path }: ModelFile) => (kind === 'archive' ? `${path}.zip` : path);

function gatheredOf(all: readonly Situation[], freeBytes: number | null = null): Gathered {
  return gathered({
    freeBytes,
    files: all.map(({ file }) => file),
    listing: listingOf({
      files: all.flatMap(({ file, there }) => (there === null ? [] : [listed(arrival(file), there.bytes)])),
      partials: all.flatMap(({ file, partial }) => (partial === null ? [] : [partialOf(file, partial)])),
    }),
    hashes: new Map(
      all.flatMap(({ file, there }) => (there === null ? [] : [[`sha256 ${arrival(file)}`, there.hash]])),
    ),
    copies: new Map(all.flatMap(({ file, copy }) => (copy === null ? [] : [[file.id, copy]]))),
  });
}

function partialOf(file: ModelFile, { bytes, safe, hash }: NonNullable<Situation['partial']>): ListedPartial {
  return {
    path: arrival(file),
    safeBytes: Math.min(safe, bytes),
    header: {
      version: 1,
      blockBytes: BLOCK_BYTES,
      bytes,
      hash: hash === null ? null : { algorithm: 'sha256', value: hash },
      host: 'models.example',
      etag: null,
    },
  };
}

test('every plan satisfies the contract, with one action for each wanted file in its order', () => {
  fc.assert(
    fc.property(situations, (all) => {
      const made = plan(gatheredOf(all));
      expect(InstallPlan.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
      expect(made.files.map(({ id }) => id)).toEqual(all.map(({ file }) => file.id));
    }),
  );
});

test('a file with the right hash is never fetched, and one with a wrong hash never kept', () => {
  fc.assert(
    fc.property(situations, (all) => {
      for (const [index, { action }] of plan(gatheredOf(all)).files.entries()) {
        const { file, there } = all[index] ?? {};
        if (file?.kind !== 'file' || file.hash === null || there == null) continue;
        const isSame = there.hash === file.hash.value && (file.bytes ?? there.bytes) === there.bytes;
        expect(action.kind === 'present').toBe(isSame);
        expect(action.kind).not.toBe('unverified');
      }
    }),
  );
});

test('what is needed is never less than what is fetched, and nothing only if nothing is written', () => {
  fc.assert(
    fc.property(situations, (all) => {
      const { files, neededBytes, downloadBytes } = plan(gatheredOf(all));
      expect(neededBytes).toBeGreaterThanOrEqual(downloadBytes);
      expect(neededBytes === 0 || neededBytes > RESERVE_BYTES).toBe(true);
      const areThere = files.every(({ action }) => ['present', 'unverified'].includes(action.kind));
      if (areThere) expect(neededBytes).toBe(0);
    }),
  );
});

test('what is there already, in part or as a copy that can be linked, never makes more to fetch', () => {
  fc.assert(
    fc.property(situations, (any) => {
      // Of unknown sizes, only those of partial files are told.
      const all = any.filter(({ file }) => file.bytes !== null);
      const without = plan(
        gatheredOf(all.map((one) => ({ ...one, there: null, partial: null, copy: null }))),
      );
      const linked = all.map((one) => ({ ...one, copy: one.copy && { ...one.copy, costsBytes: 0 } }));
      const { downloadBytes, neededBytes } = plan(gatheredOf(linked));
      expect(downloadBytes).toBeLessThanOrEqual(without.downloadBytes);
      expect(neededBytes).toBeLessThanOrEqual(without.neededBytes);
    }),
  );
});

test('another wanted file never lowers what is needed', () => {
  fc.assert(
    fc.property(situations, fc.nat(), (all, pick) => {
      if (all.length === 0) return;
      const fewer = all.filter((_, index) => index !== pick % all.length);
      expect(plan(gatheredOf(fewer)).neededBytes).toBeLessThanOrEqual(plan(gatheredOf(all)).neededBytes);
    }),
  );
});

test('more free space never refuses what less allowed, and exactly what is needed is enough', () => {
  fc.assert(
    fc.property(situations, fc.nat({ max: 2e8 }), fc.nat({ max: 2e8 }), (all, free, more) => {
      const refusals = (bytes: number) => plan(gatheredOf(all, bytes)).refusals.length;
      expect(refusals(free + more)).toBeLessThanOrEqual(refusals(free));
      expect(refusals(plan(gatheredOf(all)).neededBytes)).toBe(0);
    }),
  );
});
