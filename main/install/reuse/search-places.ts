import { isAbsolute, join } from 'node:path';

/** A folder in which another program keeps models. */
export interface Place {
  readonly folder: string;
  /** How many folders deep its files lie, at most. */
  readonly depth: number;
}

/** What decides where programs keep their files. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's folder. */
  readonly home: string;
}

/**
 * Where models may lie already: the models folder itself, under other names, and what other programs have fetched.
 * The rules are those of the programs: huggingface_hub's `constants.py`, Ollama's FAQ, llama.cpp's
 * `fs_get_cache_directory`, the settings of LM Studio and Jan.
 */
export function searchPlaces(modelsFolder: string, surroundings: Surroundings): Place[] {
  const places: Place[] = [
    { folder: modelsFolder, depth: 2 },
    // hub/models--owner--name/snapshots/revision/folder/file; a blob lies less deep.
    { folder: huggingFaceHub(surroundings), depth: 6 },
    ...ollamaModels(surroundings).map((folder) => ({ folder: join(folder, 'blobs'), depth: 1 })),
    { folder: llamaCppCache(surroundings), depth: 2 },
    // models/owner/name/file
    ...lmStudioModels(surroundings).map((folder) => ({ folder, depth: 4 })),
    ...janModels(surroundings).map((folder) => ({ folder, depth: 5 })),
  ];
  const seen = new Set<string>();
  return places.filter(({ folder }) => !seen.has(folder) && seen.add(folder));
}

function huggingFaceHub(surroundings: Surroundings): string {
  const { env, home } = surroundings;
  const hub = named(env.HF_HUB_CACHE, home) ?? named(env.HUGGINGFACE_HUB_CACHE, home);
  if (hub !== null) return hub;
  // The same on every system, Windows too.
  const cache = named(env.XDG_CACHE_HOME, home) ?? join(home, '.cache');
  return join(named(env.HF_HOME, home) ?? join(cache, 'huggingface'), 'hub');
}

function ollamaModels({ env, platform, home }: Surroundings): string[] {
  const models = named(env.OLLAMA_MODELS, home);
  const own = join(home, '.ollama', 'models');
  // As a service, it runs as a user of its own.
  const service = platform === 'linux' ? ['/usr/share/ollama/.ollama/models'] : [];
  return [...(models === null ? [] : [models]), own, ...service];
}

function llamaCppCache({ env, platform, home }: Surroundings): string {
  const own = named(env.LLAMA_CACHE, home);
  if (own !== null) return own;
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'llama.cpp');
  if (platform === 'win32') {
    return join(named(env.LOCALAPPDATA, home) ?? join(home, 'AppData', 'Local'), 'llama.cpp');
  }
  return join(named(env.XDG_CACHE_HOME, home) ?? join(home, '.cache'), 'llama.cpp');
}

function lmStudioModels({ home }: Surroundings): string[] {
  return [join(home, '.lmstudio', 'models'), join(home, '.cache', 'lm-studio', 'models')];
}

function janModels({ env, platform, home }: Surroundings): string[] {
  const appData = () => {
    if (platform === 'darwin') return [join(home, 'Library', 'Application Support')];
    if (platform === 'win32') return [named(env.APPDATA, home) ?? join(home, 'AppData', 'Roaming')];
    return [
      named(env.XDG_DATA_HOME, home) ?? join(home, '.local', 'share'),
      named(env.XDG_CONFIG_HOME, home) ?? join(home, '.config'),
    ];
  };
  const data = [...appData().map((folder) => join(folder, 'Jan', 'data')), join(home, 'jan')];
  return data.flatMap((folder) => [join(folder, 'llamacpp', 'models'), join(folder, 'models')]);
}

/** A folder that a variable names; `null`: none. Where a program runs is not known, so relative ones are not used. */
function named(value: string | undefined, home: string): string | null {
  if (value === undefined || value === '') return null;
  const path = /^~(?=[/\\]|$)/.test(value) ? join(home, value.slice(1)) : value;
  return isAbsolute(path) ? path : null;
}
