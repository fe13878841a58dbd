import type { ModelListing } from '../../main/install/list-models.ts';
import type { ModelFile } from '../../main/install/nouns/install-plan.ts';
import type { Manifest } from '../../main/install/nouns/manifest.ts';
import { type Gathered, planInstall } from '../../main/install/plan-install.ts';
import { GB } from '../../main/nouns/bytes.ts';

export const FOLDER = '/models';
export const RIGHT = 'a'.repeat(64);
export const WRONG = 'b'.repeat(64);

/** A language model of 1000 bytes. */
export function fileOf(more: Partial<ModelFile> = {}): ModelFile {
  return {
    id: 'model',
    model: 'model',
    name: 'Model',
    part: 'llm',
    path: 'llm/model.gguf',
    kind: 'file',
    url: 'https://models.example/model.gguf',
    bytes: 1000,
    hash: { algorithm: 'sha256', value: RIGHT },
    unpackedBytes: null,
    without: [],
    leftOutBecause: null,
    addsWordErrors: null,
    license: 'MIT',
    commercialUse: 'yes',
    ...more,
  };
}

/** A speech-to-text model of 1000 bytes, 2500 unpacked. */
export function archiveOf(more: Partial<ModelFile> = {}): ModelFile {
  const own = { id: 'vosk', model: 'vosk', part: 'stt', path: 'stt/vosk', kind: 'archive' } as const;
  return fileOf({ ...own, url: 'https://models.example/vosk.zip', unpackedBytes: 2500, ...more });
}

export const listed = (path: string, bytes: number) => ({ path, bytes, mtimeMs: 1 });

export function listingOf(more: Partial<ModelListing> = {}): ModelListing {
  return { files: [], partials: [], folders: [], ...more };
}

/** Of the archive above, unpacked to one file. */
export function manifestOf(more: Partial<Manifest> = {}): Manifest {
  return {
    version: 1,
    id: 'vosk',
    archive: { hash: { algorithm: 'sha256', value: RIGHT }, source: 'registry' },
    without: [],
    files: [{ path: 'am/final.mdl', bytes: 2500, sha256: RIGHT }],
    ...more,
  };
}

/** The hashes of files below the models folder. */
export function hashesOf(files: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(files).map(([path, value]) => [`sha256 ${path}`, value]));
}

/** An empty folder on a machine with room for everything. */
export function gathered(more: Partial<Gathered> = {}): Gathered {
  return {
    folder: FOLDER,
    files: [],
    licences: [],
    notices: [],
    freeVoices: [],
    folders: new Map(),
    failures: new Map(),
    listing: listingOf(),
    recorded: new Map(),
    hashes: new Map(),
    copies: new Map(),
    freeBytes: 1000 * GB,
    memory: { neededBytes: 1 * GB, haveBytes: 8 * GB },
    forAnotherMachine: false,
    ...more,
  };
}

export const plan = (more: Partial<Gathered>) => planInstall(gathered(more));

/** What happens to the only file. */
export const actionOf = (more: Partial<Gathered>) => plan(more).files[0]?.action;
