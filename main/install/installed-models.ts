import type { Registry } from '../../registry/schema.ts';
import type { ModelListing } from './list-models.ts';
import type { ModelFile, ModelPart } from './nouns/install-plan.ts';
import type { ListedInstall } from './nouns/installed-list.ts';
import { type WantedModels, wantedFiles } from './wanted-files.ts';

/** What says which files a models folder has, or should have. */
export interface InstalledFrom {
  readonly listing: ModelListing;
  /** The list that installations keep. */
  readonly listed: readonly ListedInstall[];
  readonly registry: Registry;
  /** `null`: nothing is chosen. */
  readonly chosen: WantedModels | null;
}

/**
 * The files that were installed, are chosen, or lie where the registry's models belong, each once.
 */
export function installedFiles({ listing, listed, registry, chosen }: InstalledFrom): ModelFile[] {
  const there = new Set([...listing.files, ...listing.folders].map(({ path }) => path));
  const chosenPaths = new Set(chosen === null ? [] : filesOf(chosen, registry).map(({ path }) => path));
  const recorded = new Map(listed.map((one) => [one.path, one]));
  const known = filesOf(everyModel(registry), registry).filter(
    ({ path }) => there.has(path) || chosenPaths.has(path) || recorded.has(path),
  );
  const paths = new Set(known.map(({ path }) => path));
  const others = listed.filter(({ path }) => !paths.has(path)).map(unknownFile);
  return [...known, ...others].map((file) => asUnpacked(file, listing));
}

/** The files of models, without those that the registry lacks. */
export function filesOf(models: WantedModels, registry: Registry): readonly ModelFile[] {
  const has = (part: ModelPart) => models[part].filter((id) => Object.hasOwn(registry.models[part], id));
  return wantedFiles({ stt: has('stt'), llm: has('llm'), tts: has('tts') }, registry).files;
}

/** All that the registry has. */
export function everyModel({ models: { stt, llm, tts } }: Registry): WantedModels {
  return { stt: Object.keys(stt), llm: Object.keys(llm), tts: Object.keys(tts) };
}

/** Of another registry than today's. */
function unknownFile({ id, model, part, path, kind, bytes }: ListedInstall): ModelFile {
  const unknown = {
    url: '',
    unpackedBytes: null,
    without: [],
    leftOutBecause: null,
    addsWordErrors: null,
    license: '',
    commercialUse: 'unknown',
  } as const;
  return { ...unknown, without: [], id, model, name: model, part, path, kind, bytes, hash: null };
}

/** An unpacked archive is compared with what it was unpacked to, whatever was left out. */
function asUnpacked(file: ModelFile, { folders }: ModelListing): ModelFile {
  if (file.kind === 'file') return file;
  const manifest = folders.find(({ path }) => path === file.path)?.manifest;
  return { ...file, without: [...(manifest?.without ?? file.without)] };
}
