import { type GpuName, namesOf, parseGpuName } from './gpu-name.ts';
import type { LlmModel, Registry, RegistryGpu, SttModel, TtsModel } from './schema.ts';

/** A model of the catalogue and its key there. */
export interface Found<Model> {
  readonly id: string;
  readonly model: Model;
}

type WithModels = Pick<Registry, 'models'>;

/** The language model that is installed as `fileName`; letter case does not matter. */
export function findLlm({ models }: WithModels, fileName: string): Found<LlmModel> | null {
  return findByFile(models.llm, fileName);
}

/** The speech-to-text model that unpacks to the folder `fileName`. */
export function findStt({ models }: WithModels, fileName: string): Found<SttModel> | null {
  return findByFile(models.stt, fileName);
}

/** The voice that is installed as `fileName`, with or without `.onnx`. */
export function findTts({ models }: WithModels, fileName: string): Found<TtsModel> | null {
  return findByFile(models.tts, fileName);
}

/** The part of a file name that identifies the model. */
export function fileKey(fileName: string): string {
  return fileName.toLowerCase().replace(/\.onnx$/, '');
}

function findByFile<Model extends { file_name: string }>(
  models: Readonly<Record<string, Model>>,
  fileName: string,
): Found<Model> | null {
  const key = fileKey(fileName);
  for (const [id, model] of Object.entries(models)) {
    if (fileKey(model.file_name) === key) return { id, model };
  }
  return null;
}

/**
 * The card that a user or a driver means by `name`: "rtx 3060 12gb", "NVIDIA GeForce RTX 4070 Ti SUPER",
 * "Apple M3 Pro". Every word that distinguishes chips (number, Ti, Laptop) has to agree, and so has a memory
 * size, so an unlisted card is never mistaken for a similar one: it is `null`, like a name that leaves the
 * chip open ("RX 7900"). Of cards that differ only in memory, if `name` has no size ("RTX 3060"), the
 * smallest matches: every owner has at least that much.
 */
export function findGpu({ gpus }: Pick<Registry, 'gpus'>, name: string): RegistryGpu | null {
  const asked = parseGpuName(name);
  const fitting = gpus.filter((gpu) => namesOf(gpu).some((listed) => isSameCard(asked, listed, gpu)));
  const sameSlot = fitting.filter((gpu) => parseGpuName(gpu.name).slot === asked.slot);
  return (sameSlot.length > 0 ? sameSlot : fitting).toSorted(byMemory)[0] ?? null;
}

/** Who made a card that may be unlisted, if its name says so. */
export function vendorIn(name: string): RegistryGpu['vendor'] | null {
  return parseGpuName(name).vendors[0] ?? null;
}

function isSameCard(asked: GpuName, listed: GpuName, { vendor, vram_gb }: RegistryGpu): boolean {
  if (asked.chip === '' || asked.chip !== listed.chip) return false;
  if (asked.vendors.some((each) => each !== vendor)) return false;
  return asked.memoryGb === null || vram_gb === null || asked.memoryGb === vram_gb;
}

/** Least memory first, then least bandwidth; unknown values come last. */
function byMemory(one: RegistryGpu, other: RegistryGpu): number {
  const orMost = (figure: number | null) => figure ?? Number.MAX_SAFE_INTEGER;
  return (
    orMost(one.vram_gb) - orMost(other.vram_gb) ||
    orMost(one.memory_bandwidth_gb_per_sec) - orMost(other.memory_bandwidth_gb_per_sec)
  );
}
