import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { diskCode } from '../disk-error.ts';
import type { Target } from '../recommend/nouns/what-if-input.ts';
import { avaLayout } from './ava-layout.ts';
import { readConfigFile } from './config-file.ts';
import { envOf } from './env/env-lines.ts';
import { ProjectUnusable } from './errors.ts';
import { templateOf } from './new-file.ts';
import { BASE_FILE, ENV_FILE, LOCAL_FILE } from './nouns/ava-names.ts';
import type { ConfigSubject } from './nouns/wanted-config.ts';
import { readYaml } from './yaml/parse-yaml.ts';

/** What was read in the voice server's folder. */
export interface LookedAt {
  readonly target: Target;
  readonly project: NonNullable<ConfigSubject['project']>;
}

/** Any of them makes a folder one of AVA: some users have only what the containers mount. */
const TRACES = /^(docker-)?compose[\w.-]*\.ya?ml$|^\.env(\.example)?$|^local_ai_server$/;
const CONFIG_TRACES = /^ai-agent[\w.-]*\.ya?ml$/;
const MODELFILE = 'Modelfile';

/**
 * Reads what a configuration depends on.
 * @param asked the target that the user named; else it is recognised by the folder's files
 * @throws ProjectUnusable, ConfigNotRead, ConfigUnreadable
 */
export async function lookAtProject(folder: string, asked?: Target): Promise<LookedAt> {
  const names = await namesIn(folder);
  const isAva = names.some((name) => TRACES.test(name)) || (await hasAvaConfig(folder));
  const target = asked ?? recognised(names, isAva);
  if (target === null) throw new ProjectUnusable({ code: 'no-voice-server', folder });
  const [base, env] = await Promise.all([yamlAt(join(folder, BASE_FILE)), envAt(folder)]);
  const layout = await avaLayout(folder, base);
  // Whatever has its name in a version that does not read it says nothing.
  const local = layout === 'local-file' ? await yamlAt(join(folder, LOCAL_FILE)) : null;
  return { target, project: { folder, layout, base, local, env } };
}

function recognised(names: readonly string[], isAva: boolean): Target | null {
  if (isAva) return 'ava';
  return names.includes(MODELFILE) ? 'ollama' : null;
}

async function hasAvaConfig(folder: string): Promise<boolean> {
  const names: string[] = await readdir(join(folder, 'config')).catch(() => []);
  return names.some((name) => CONFIG_TRACES.test(name));
}

async function yamlAt(path: string): Promise<unknown> {
  const { found } = await readConfigFile(path);
  return found === null ? null : readYaml(found.text, path);
}

async function envAt(folder: string): Promise<ReadonlyMap<string, string>> {
  const path = join(folder, ENV_FILE);
  const { found } = await readConfigFile(path);
  const text = found?.text ?? (await templateOf(folder, ENV_FILE))?.text ?? '';
  return envOf(text, path);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const why = diskCode(error);
    if (why === null) throw error;
    if (why === 'ENOENT') throw new ProjectUnusable({ code: 'folder-missing', folder }, { cause: error });
    if (why === 'ENOTDIR') throw new ProjectUnusable({ code: 'not-a-folder', folder }, { cause: error });
    throw new ProjectUnusable({ code: 'folder-not-readable', folder, why }, { cause: error });
  }
}
