import { z } from 'zod';
import { CommercialUse } from '../../../registry/schema.ts';
import { PlanFailure } from '../../nouns/plan-failure.ts';
import { FileHash } from './file-hash.ts';
import { InstallWarning } from './install-warning.ts';
import { SttInstall } from './stt-install.ts';

const bytes = z.int().nonnegative();
/** Below the models folder, with `/`. */
const path = z.string();

export const ModelPart = z.enum(['stt', 'llm', 'tts']);
export type ModelPart = z.infer<typeof ModelPart>;

/** A file of a model, as the registry knows it. `null` sizes and hashes are unknown. */
export const ModelFile = z.object({
  /** The model's id; of a voice's settings, with `.json`. Unique among the files of a plan. */
  id: z.string().max(120),
  /** The model that it belongs to, in the registry's catalogue. */
  model: z.string(),
  /** The short name of that model, for people. */
  name: z.string(),
  part: ModelPart,
  /** Where it lies in the end; for an archive, the folder that it is unpacked to. */
  path,
  kind: z.enum(['file', 'archive']),
  url: z.string(),
  /** Of the file itself; for an archive, packed. */
  bytes: bytes.nullable(),
  hash: FileHash.nullable(),
  /** What an archive unpacks to. `null` for a file, too. */
  unpackedBytes: bytes.nullable(),
  /** Top-level folders of an archive that are not unpacked. */
  without: z.array(z.string()),
  /** Why; `null`: none are left out, or they were by an earlier installation. */
  leftOutBecause: SttInstall.shape.because,
  /** Share of wrong words that leaving these out adds, relative to those before; `null`: none, or unknown. */
  addsWordErrors: z.number().nullable(),
  license: z.string(),
  commercialUse: CommercialUse,
});
export type ModelFile = z.infer<typeof ModelFile>;

/**
 * Why what lies at the path is not kept. `incomplete`: a folder that Vosk could not open; `other-version`: it was
 * unpacked from another archive, or with other folders left out.
 */
export const Flaw = z.enum(['wrong-size', 'damaged', 'incomplete', 'other-version']);
export type Flaw = z.infer<typeof Flaw>;

/** `null`: nothing is there. */
const replaces = Flaw.nullable();

/** What happens to a file. */
export const FileAction = z.discriminatedUnion('kind', [
  /** It is there, and its hash is the registry's. */
  z.object({ kind: z.literal('present') }),
  /** It is there and is kept, but there is nothing to compare it with. */
  z.object({ kind: z.literal('unverified') }),
  /** From the network, all of it. */
  z.object({ kind: z.literal('fetch'), replaces }),
  /** From the network, the bytes that an interrupted fetch has not left. */
  z.object({ kind: z.literal('continue'), safeBytes: bytes, restBytes: bytes, replaces }),
  /** The archive is there, whole and verified. */
  z.object({ kind: z.literal('unpack'), replaces }),
  /** From a verified file on this machine, or of an export; `costsBytes` of disk, 0 if it can be linked. */
  z.object({ kind: z.enum(['reuse', 'import']), from: z.string(), costsBytes: bytes, replaces }),
  /** From an unpacked model in a folder that the user named; each of its files is compared with its hash. */
  z.object({ kind: z.literal('import-folder'), from: z.string(), costsBytes: bytes, replaces }),
  /** It cannot come from where it is wanted from. */
  z.object({ kind: z.literal('blocked'), failure: PlanFailure, replaces }),
]);
export type FileAction = z.infer<typeof FileAction>;

export const PlannedFile = ModelFile.extend({ action: FileAction });
export type PlannedFile = z.infer<typeof PlannedFile>;

/** A voice that everybody may use, instead of a wanted one that is for research only. */
export const FreeVoice = z.object({
  instead: z.string(),
  id: z.string(),
  name: z.string(),
  /** With its settings; `null`: unknown. */
  bytes: bytes.nullable(),
  license: z.string(),
});
export type FreeVoice = z.infer<typeof FreeVoice>;

/** All that an installation will do, before it does any of it. */
export const InstallPlan = z.object({
  /** Where the files go. */
  folder: z.string(),
  files: z.array(PlannedFile),
  /** Disk space that is needed at the most, with a reserve; 0 if there is nothing to do. */
  neededBytes: bytes,
  /** `null`: could not be asked for. */
  freeBytes: bytes.nullable(),
  /** What comes over the network. */
  downloadBytes: bytes,
  /** RAM of the models while they run, without one that fits on a card; `null`: not asked. */
  memoryNeededBytes: bytes.nullable(),
  /** RAM that models may take; `null`: the machine is unknown, or is not the one that they are for. */
  memoryHaveBytes: bytes.nullable(),
  /** One for each research-only voice that has one. */
  freeVoices: z.array(FreeVoice),
  warnings: z.array(InstallWarning),
  /** Why it must not begin; empty if it may. */
  refusals: z.array(PlanFailure),
});
export type InstallPlan = z.infer<typeof InstallPlan>;
