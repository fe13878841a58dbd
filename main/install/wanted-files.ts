import type { LlmModel, Registry, SttModel, TtsModel } from '../../registry/schema.ts';
import { modelLicence, voiceLicence } from '../recommend/nouns/licence-notices.ts';
import type { LicenceNotice } from '../recommend/nouns/notice.ts';
import type { Choice } from '../steps/nouns/setup-state.ts';
import { ModelWithoutAddress } from './errors.ts';
import { addedWordErrors } from './nouns/added-word-errors.ts';
import type { FileHash } from './nouns/file-hash.ts';
import type { FreeVoice, ModelFile, ModelPart } from './nouns/install-plan.ts';
import type { SttInstall } from './nouns/stt-install.ts';

/** Ids of the registry's models, of each part. */
export type WantedModels = Readonly<Record<ModelPart, readonly string[]>>;

/** The files of models, and what to know about their licences. */
export interface WantedFiles {
  readonly files: readonly ModelFile[];
  readonly licences: readonly LicenceNotice[];
  readonly freeVoices: readonly FreeVoice[];
}

/** The folders of speech-to-text models that are not unpacked, by the ids of the models. */
export type LeftOut = ReadonlyMap<string, Pick<SttInstall, 'without' | 'because'>>;

/** How the files are wanted. */
export interface WantedHow {
  /** Parts of speech-to-text models that are not unpacked. */
  readonly leftOut?: LeftOut | undefined;
  /** Archives stay packed. */
  readonly packed?: boolean | undefined;
}

/** The models of a choice; what runs in the cloud has none. */
export function modelsOf({ models }: Pick<Choice, 'models'>): WantedModels {
  const listed = (id: string | null) => (id === null ? [] : [id]);
  return { stt: listed(models.stt), llm: listed(models.llm), tts: listed(models.tts) };
}

/**
 * The files that the models consist of, each model once.
 * @throws ModelWithoutAddress for a model that the registry's tiers name and its catalogue lacks
 */
export function wantedFiles(
  models: WantedModels,
  registry: Registry,
  { leftOut = new Map(), packed = false }: WantedHow = {},
): WantedFiles {
  const { stt, llm, tts } = registry.models;
  const found = {
    stt: lookUp(models.stt, stt, registry),
    llm: lookUp(models.llm, llm, registry),
    tts: lookUp(models.tts, tts, registry),
  };
  const files = [
    ...found.stt.map(([id, model]) => (packed ? packedFile(id, model) : sttFile(id, model, leftOut))),
    ...found.llm.map(([id, model]) => singleFile('llm', id, model)),
    ...found.tts.flatMap(([id, model]) => [singleFile('tts', id, model), settingsFile(id, model)]),
  ];
  const licences = [
    ...[...found.stt, ...found.llm].flatMap(([, model]) => modelLicence(model)),
    ...found.tts.flatMap(([id, model]) => voiceLicence(id, model)),
  ];
  const freeVoices = found.tts.flatMap(([id, voice]) => freeVoice(id, voice, tts));
  return { files: withUniqueIds(files), licences, freeVoices };
}

/** Where the bytes of a file arrive, below the models folder: an archive lies beside the folder it unpacks to. */
export function arrivalPath({ kind, path }: Pick<ModelFile, 'kind' | 'path'>): string {
  return kind === 'archive' ? `${path}.zip` : path;
}

function lookUp<Model>(
  ids: readonly string[],
  catalogue: Readonly<Record<string, Model>>,
  registry: Registry,
): [id: string, Model][] {
  return [...new Set(ids)].map((id) => {
    const model = Object.hasOwn(catalogue, id) ? catalogue[id] : undefined;
    if (model === undefined) throw new ModelWithoutAddress(id, registry.source);
    return [id, model];
  });
}

const WHOLE = { without: [], because: null } as const;

type Download = Pick<LlmModel, 'url' | 'bytes' | 'sha256' | 'md5'>;

function sttFile(id: string, model: SttModel, leftOut: LeftOut): ModelFile {
  const { without, because } = leftOut.get(id) ?? WHOLE;
  return {
    ...singleFile('stt', id, model),
    kind: 'archive',
    unpackedBytes: model.unpacked_bytes ?? null,
    without: [...without],
    leftOutBecause: because,
    addsWordErrors: addedWordErrors(model, without),
  };
}

function packedFile(id: string, model: SttModel): ModelFile {
  const file = singleFile('stt', id, model);
  return { ...file, path: arrivalPath({ kind: 'archive', path: file.path }) };
}

/** Only where the registry names one, of the same language. */
function freeVoice(instead: string, voice: TtsModel, voices: Registry['models']['tts']): FreeVoice[] {
  const id = voice.commercial_use === 'no' ? voice.free_replacement : undefined;
  const free = id === undefined ? undefined : voices[id];
  if (id === undefined || free === undefined) return [];
  const { short_name: name, bytes, config, license } = free;
  const all = bytes === null || config.bytes === null ? null : bytes + config.bytes;
  return [{ instead, id, name, bytes: all, license }];
}

function singleFile(part: ModelPart, id: string, model: LlmModel | SttModel | TtsModel): ModelFile {
  return {
    ...downloadOf(model),
    id,
    model: id,
    name: model.short_name,
    part,
    path: `${part}/${model.file_name}`,
    kind: 'file',
    unpackedBytes: null,
    without: [],
    leftOutBecause: null,
    addsWordErrors: null,
    license: model.license,
    commercialUse: model.commercial_use,
  };
}

function settingsFile(id: string, voice: TtsModel): ModelFile {
  const { path, ...file } = singleFile('tts', id, voice);
  return { ...file, ...downloadOf(voice.config), id: `${id}.json`, path: `${path}.json` };
}

function downloadOf(download: Download) {
  return { url: download.url, bytes: download.bytes, hash: hashOf(download) };
}

/** SHA-256 where it is known, since MD5 shows damage but not forgery. */
function hashOf({ sha256, md5 }: Download): FileHash | null {
  if (sha256 !== null) return { algorithm: 'sha256', value: sha256 };
  return md5 === null || md5 === undefined ? null : { algorithm: 'md5', value: md5 };
}

/** Ids are unique within a part only; no id of the registry contains a slash. */
function withUniqueIds(files: readonly ModelFile[]): ModelFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let { id } = file;
    while (taken.has(id)) id = `${file.part}/${id}`;
    taken.add(id);
    return { ...file, id };
  });
}
