import type { ConfigSubject, WantedConfig } from '../../../main/configure/nouns/wanted-config.ts';
import type { YamlEntry } from '../../../main/configure/nouns/wanted-file.ts';
import { entriesOf, settingsOf } from './given.ts';

/**
 * The rules by which AVA reads its files and chooses who answers a call: its loader's merge, its providers' conditions,
 * and its engine's order.
 */

type Mapping = { [key: string]: unknown };
type Project = NonNullable<ConfigSubject['project']>;

export type Answering =
  | { readonly agent: string; readonly config: Mapping }
  | { readonly pipeline: string; readonly parts: string[]; readonly options: Mapping }
  | { readonly refused: string };

/** Whose engine: since 2026 an enabled full agent as the default outranks the active pipeline. */
export type Engine = 'today' | 'before-2026';

/** Who answers a call after what is wanted was written. */
export function answering(config: WantedConfig, project: Project, engine: Engine = 'today'): Answering {
  const env = new Map(project.env);
  for (const { key, value } of settingsOf(config)) env.set(key, value);
  const isLocalFile = config.files.some(({ path }) => path === 'config/ai-agent.local.yaml');
  const base = isLocalFile ? mapping(project.base) : withEntries(project.base, entriesOf(config));
  const local = isLocalFile ? withEntries(project.local, entriesOf(config)) : mapping(project.local);
  const merged = project.layout === 'local-file' ? merge(base, local) : base;
  return chosen(mapping(expanded(merged, env)), env, engine);
}

/** The files as an editor leaves them. */
export function withEntries(content: unknown, entries: readonly YamlEntry[]): Mapping {
  const root: Mapping = structuredClone(mapping(content));
  for (const { path, value, keepsPresent } of entries) {
    const last = path.at(-1) ?? '';
    let node = root;
    for (const key of path.slice(0, -1)) {
      const below = mapping(node[key]);
      node[key] = below;
      node = below;
    }
    if (!(keepsPresent && last in node)) node[last] = value;
  }
  return root;
}

function chosen(config: Mapping, env: ReadonlyMap<string, string>, engine: Engine): Answering {
  const providers = mapping(config.providers);
  const pipelines = mapping(config.pipelines);
  const provider = String(config.default_provider ?? 'openai_realtime');
  const isFullAgent = !/_(stt|llm|tts)$/.test(provider) && mapping(providers[provider]).enabled === true;
  if (isFullAgent && engine === 'today') return { agent: provider, config: mapping(providers[provider]) };
  // A missing key means the first pipeline, and so does an empty one.
  const name = String(config.active_pipeline ?? Object.keys(pipelines)[0]);
  const pipeline = mapping(pipelines[name]);
  const parts = ['stt', 'llm', 'tts'].map((part) => String(pipeline[part]));
  const missing = parts.find((part) => !isAvailable(part, providers, env));
  if (missing !== undefined) return { refused: `${name}: ${missing}` };
  return { pipeline: name, parts, options: mapping(pipeline.options) };
}

/** Names whose keys come from the environment alone. */
const FAMILIES = /^(openai|groq|minimax|telnyx|telenyx|grok|xai|elevenlabs|deepgram|google_live)/;

function isAvailable(part: string, providers: Mapping, env: ReadonlyMap<string, string>): boolean {
  const has = (key: string) => (env.get(key) ?? '') !== '';
  const own = providers[part];
  const shared = providers[part.replace(/_(stt|llm|tts)$/, '')];
  const block = mapping(own ?? shared);
  const isOn = (own ?? shared) !== undefined && block.enabled !== false;
  if (part.startsWith('deepgram_')) return providers.deepgram !== undefined && has('DEEPGRAM_API_KEY');
  if (part.startsWith('local_')) return isOn;
  if (part.startsWith('openai_')) return isOn && has('OPENAI_API_KEY');
  if (part === 'ollama_llm') return isOn;
  const isOpenAi = block.type === 'openai' && typeof block.chat_base_url === 'string';
  return isOn && isOpenAi && !FAMILIES.test(part) && String(block.api_key ?? '') !== '';
}

function merge(base: Mapping, local: Mapping): Mapping {
  const merged = { ...base };
  for (const [key, value] of Object.entries(local)) {
    if (value === null) delete merged[key];
    else merged[key] = isMapping(value) && isMapping(merged[key]) ? merge(merged[key], value) : value;
  }
  return merged;
}

/** Variables of the environment in their places; what then looks like a number is one. */
function expanded(value: unknown, env: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    const text = value.replaceAll(
      /\$\{([^}:]+)(?::[-=])?([^}]*)\}/g,
      (_, name: string, otherwise: string) => env.get(name) || otherwise,
    );
    return text !== value && /^[\d.]+$/.test(text) ? Number(text) : text;
  }
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, expanded(each, env)]));
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapping(value: unknown): Mapping {
  return isMapping(value) ? value : {};
}
