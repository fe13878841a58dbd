import { addedWordErrors } from '../../../main/install/nouns/added-word-errors.ts';
import type {
  FileAction,
  FreeVoice,
  InstallPlan,
  PlannedFile,
} from '../../../main/install/nouns/install-plan.ts';
import type { InstallRequest } from '../../../main/install/nouns/install-request.ts';
import { GB, GIB } from '../../../main/nouns/bytes.ts';
import { modelLicence, voiceLicence } from '../../../main/recommend/nouns/licence-notices.ts';
import type { Choice } from '../../../main/steps/nouns/setup-state.ts';
import type { LlmModel, SttModel, TtsModel } from '../../../registry/schema.ts';
import { registry } from './registry.ts';

/** What is different from a first download with room for everything. */
export interface PlanShape {
  /** By the file's id; all others are fetched. */
  readonly actions?: Readonly<Record<string, FileAction>>;
  /** Every file is there. */
  readonly isComplete?: boolean;
  readonly freeBytes?: number;
  readonly memoryHaveBytes?: number;
}

const FOLDER = '/home/ada/voicefit/models';
/** The reserve beside the files, and what an archive unpacks to. */
const EXTRA_BYTES = 2.4 * GB;

/**
 * The plan for a choice, in the form of the machine side's own; that one asks the disk. Where the scene has a folder
 * as source, everything is imported from it.
 */
export function planFor(choice: Choice, request: InstallRequest, shape: PlanShape): InstallPlan {
  const files = filesOf(choice, request).map((file) => ({ ...file, action: actionOf(file, request, shape) }));
  const downloadBytes = files.reduce((sum, file) => sum + networkBytes(file), 0);
  const neededBytes = files.every(({ action }) => action.kind === 'present')
    ? 0
    : downloadBytes + EXTRA_BYTES;
  const { freeBytes = 212 * GB, memoryHaveBytes = 31 * GIB } = shape;
  // As the page Choose says of the same models.
  const memoryNeededBytes = Math.round(7.8 * GIB);
  const isDiskFull = neededBytes > freeBytes;
  const isMemoryShort = memoryNeededBytes > memoryHaveBytes;
  const memory = { neededBytes: memoryNeededBytes, haveBytes: memoryHaveBytes };
  return {
    folder: FOLDER,
    files,
    neededBytes,
    freeBytes,
    downloadBytes,
    memoryNeededBytes,
    memoryHaveBytes,
    freeVoices: freeVoicesOf(choice),
    warnings: modelsOf(choice).flatMap(([part, id, model]) =>
      part === 'tts' ? voiceLicence(id, model) : modelLicence(model),
    ),
    refusals: [
      ...(isDiskFull ? [{ code: 'not-enough-disk' as const, folder: FOLDER, neededBytes, freeBytes }] : []),
      ...(isMemoryShort ? [{ code: 'not-enough-memory' as const, ...memory }] : []),
    ],
  };
}

type Chosen = ['stt', string, SttModel] | ['llm', string, LlmModel] | ['tts', string, TtsModel];

function modelsOf({ models: { stt, llm, tts } }: Choice): Chosen[] {
  const { models } = registry;
  const chosen: Chosen[] = [];
  const [hears, thinks, speaks] = [models.stt[stt ?? ''], models.llm[llm ?? ''], models.tts[tts ?? '']];
  if (stt !== null && hears !== undefined) chosen.push(['stt', stt, hears]);
  if (llm !== null && thinks !== undefined) chosen.push(['llm', llm, thinks]);
  if (tts !== null && speaks !== undefined) chosen.push(['tts', tts, speaks]);
  return chosen;
}

function filesOf(choice: Choice, { keepOptionalFolders = false }: InstallRequest) {
  return modelsOf(choice).flatMap(([part, id, model]): Omit<PlannedFile, 'action'>[] => {
    const { short_name: name, file_name: file, url, bytes, license, commercial_use } = model;
    const common = { model: id, name, part, hash: null, license, commercialUse: commercial_use };
    const path = `${part}/${file}`;
    const single = {
      ...common,
      id,
      path,
      url,
      bytes,
      kind: 'file' as const,
      unpackedBytes: null,
      without: [],
      leftOutBecause: null,
      addsWordErrors: null,
    };
    if (part === 'tts') {
      const { config } = model;
      return [
        single,
        { ...single, id: `${id}.json`, path: `${path}.json`, url: config.url, bytes: config.bytes },
      ];
    }
    if (part === 'llm') return [single];
    const optional = (model.optional_folders ?? []).map((folder) => folder.name);
    const without = keepOptionalFolders ? [] : optional;
    const leftOutBecause = without.length === 0 ? null : 'processor';
    const addsWordErrors = addedWordErrors(model, without);
    return [{ ...single, kind: 'archive', without, leftOutBecause, addsWordErrors }];
  });
}

function actionOf(
  { id, bytes }: Pick<PlannedFile, 'id' | 'bytes'>,
  { from }: InstallRequest,
  { actions = {}, isComplete = false }: PlanShape,
): FileAction {
  if (isComplete) return actions[id] ?? { kind: 'present' };
  const imported: FileAction | undefined =
    from === undefined
      ? undefined
      : { kind: 'import', from: `${from}/${id}`, costsBytes: bytes ?? 0, replaces: null };
  return actions[id] ?? imported ?? { kind: 'fetch', replaces: null };
}

function networkBytes({ action, bytes }: PlannedFile): number {
  if (action.kind === 'continue') return action.restBytes;
  return action.kind === 'fetch' ? (bytes ?? 0) : 0;
}

function freeVoicesOf({ models: { tts: instead } }: Choice): FreeVoice[] {
  const { tts } = registry.models;
  const id = instead === null ? undefined : tts[instead]?.free_replacement;
  const free = id === undefined ? undefined : tts[id];
  if (instead === null || id === undefined || free === undefined) return [];
  const { short_name: name, bytes, config, license } = free;
  return [{ instead, id, name, bytes: (bytes ?? 0) + (config.bytes ?? 0), license }];
}
