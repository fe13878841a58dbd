import { chmod, readdir, readFile, stat } from 'node:fs/promises';
import { Configurator } from '../../main/configure/configurator.ts';
import { lookAtProject } from '../../main/configure/look-at-project.ts';
import type { ConfigSubject, WantedConfig } from '../../main/configure/nouns/wanted-config.ts';
import type { EnvSetting, WantedFile, YamlEntry } from '../../main/configure/nouns/wanted-file.ts';
import { RecordFile } from '../../main/configure/write/record.ts';
import { writeWithConf } from '../../main/platform.ts';
import { english } from '../../main/words/plain-wording.ts';
import { Folder } from '../install/given-files.ts';
import { given, machineOf, registry } from '../recommend/given.ts';

export const ENV = '# of the server\nLOCAL_LLM_THREADS=16 # all\nASTERISK_ARI_PASSWORD=hunter2\n';
export const BASE = 'active_pipeline: null\npipelines:\n  local_hybrid:\n    stt: local_stt\n';

/** A voice server's folder, and our own. */
export class Site implements AsyncDisposable {
  readonly home: Folder;
  readonly ava: Folder;

  private constructor(home: Folder, ava: Folder) {
    this.home = home;
    this.ava = ava;
  }

  /** @param files beside those that make it one of today's AVA */
  static async open(files: Readonly<Record<string, string>> = { '.env': ENV }): Promise<Site> {
    const site = new Site(await Folder.make(), await Folder.make());
    const own = {
      'docker-compose.yml': 'services:\n  local_ai_server: {}\n',
      '.gitignore': 'config/ai-agent.local.yaml\n',
    };
    for (const [path, text] of Object.entries({ ...own, ...files })) await site.ava.write(path, text);
    if (files['.env'] !== undefined) await chmod(site.ava.at('.env'), 0o640);
    return site;
  }

  get env(): string {
    return this.ava.at('.env');
  }

  get local(): string {
    return this.ava.at('config/ai-agent.local.yaml');
  }

  get recordPath(): string {
    return this.home.at('configured.json');
  }

  read(path: string): Promise<string> {
    return readFile(path, 'utf8');
  }

  async modeOf(path: string): Promise<number> {
    return (await stat(path)).mode & 0o7777;
  }

  /** What lies in the voice server's folder that we have left there, or made. */
  async extras(): Promise<string[]> {
    const names = await readdir(this.ava.path, { recursive: true });
    const usual = ['.env', '.gitignore', 'docker-compose.yml', 'config', 'config/ai-agent.yaml'];
    return names
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => !usual.includes(name))
      .toSorted();
  }

  /** One host's way to write what is wanted. */
  configurator(
    wanted: Partial<WantedConfig> | (() => Partial<WantedConfig>),
    now = () => new Date(),
    record = this.record(),
  ): Configurator {
    return new Configurator({
      record,
      now,
      locked: (work) => work(),
      wanted: () => ({ ...NOTHING, ...(typeof wanted === 'function' ? wanted() : wanted) }),
    });
  }

  record(): RecordFile {
    return new RecordFile(this.home.path, writeWithConf);
  }

  /** @param beforeState called before a record of that state is written */
  watchedRecord(beforeState: (state: unknown) => Promise<void>): RecordFile {
    return new RecordFile(this.home.path, async (folder, name, content) => {
      await beforeState(content.state);
      await writeWithConf(folder, name, content);
    });
  }

  async subject(more: Partial<ConfigSubject> = {}): Promise<ConfigSubject> {
    const { target, project } = await lookAtProject(this.ava.path);
    return subjectOf({ target, project, ...more });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.home[Symbol.asyncDispose]();
    await this.ava[Symbol.asyncDispose]();
  }
}

const NOTHING: WantedConfig = { files: [], snippets: [], next: [], keys: [], warnings: [] };

export function subjectOf(more: Partial<ConfigSubject> = {}): ConfigSubject {
  return {
    target: 'ava',
    option: given({}).recommended,
    llm: null,
    stt: null,
    tts: null,
    tier: null,
    registry,
    machine: machineOf({}),
    threads: null,
    isOnGpu: false,
    replySec: null,
    modelsFolder: '/models',
    project: null,
    server: null,
    isServerKept: false,
    language: null,
    keys: {},
    trialWarnings: [],
    inEnglish: english.warning,
    ...more,
  };
}

export function setting(key: string, value: string, more: Partial<EnvSetting> = {}): EnvSetting {
  return { key, value, comment: null, isSecret: false, ...more };
}

export function envFile(...settings: EnvSetting[]): WantedFile {
  return { format: 'env', path: '.env', settings };
}

export function yamlFile(...entries: Pick<YamlEntry, 'path' | 'value'>[]): WantedFile {
  const whole = entries.map((entry) => ({ comment: null, keepsPresent: false, ...entry }));
  return { format: 'yaml', path: 'config/ai-agent.local.yaml', entries: whole };
}

/** What a promise was refused with; `null`: it was not. */
export function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => error,
  );
}

/** Two files, one of which is new. */
export const BOTH = [
  envFile(setting('LOCAL_LLM_THREADS', '6')),
  yamlFile({ path: ['active_pipeline'], value: 'local_hybrid' }),
];
export const NEW_ENV = ENV.replace('16', '6');
export const NEW_LOCAL = 'active_pipeline: local_hybrid\n';
