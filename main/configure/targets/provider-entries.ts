import type { YamlEntry, YamlValue } from '../nouns/wanted-file.ts';
import { type AvaYaml, blockOf } from './ava-yaml.ts';
import type { PipelineParts } from './pipeline-block.ts';
import { entry } from './settings.ts';

/** AVA's own full agent: speech-to-text, language model and voice over one connection. */
export const FULL_AGENT = 'local';

type Block = Readonly<Record<string, YamlValue>>;

/**
 * The blocks of AVA's `providers` without which a pipeline is refused, as they are added to a file that lacks them.
 * Keys come from the environment alone: the server removes any that stand in a file.
 */
const COMPLETE: Readonly<Record<string, Block>> = {
  openai_llm: {
    type: 'openai',
    capabilities: ['llm'],
    enabled: true,
    api_key: variable('OPENAI_API_KEY'),
    chat_base_url: 'https://api.openai.com/v1',
    chat_model: 'gpt-4o-mini',
  },
  deepgram: {
    type: 'full',
    capabilities: ['stt', 'llm', 'tts'],
    enabled: false,
    api_key: variable('DEEPGRAM_API_KEY'),
  },
  local_stt: localBlock('stt'),
  local_llm: localBlock('llm'),
  local_tts: localBlock('tts'),
};

function localBlock(part: string): Block {
  return {
    type: 'local',
    capabilities: [part],
    enabled: true,
    ws_url: variable('LOCAL_WS_URL', 'ws://127.0.0.1:8765'),
    auth_token: variable('LOCAL_WS_AUTH_TOKEN', ''),
  };
}

/** The server puts the variable's value in its place. @param otherwise if there is none, or an empty one */
function variable(name: string, otherwise?: string): string {
  return `\${${name}${otherwise === undefined ? '' : `:-${otherwise}`}}`;
}

/** What makes the parts of a pipeline available: they ship disabled. `yaml` null: as the server ships. */
export function providerEntries(
  { stt, llm, tts }: Pick<PipelineParts, 'stt' | 'llm' | 'tts'>,
  yaml: AvaYaml | null,
): YamlEntry[] {
  return [...new Set([stt, llm, tts])].flatMap((part) => {
    // Deepgram's adapters read the block of its full agent, whether that is enabled or not.
    if (part.startsWith('deepgram_')) return yaml === null ? [] : whereMissing('deepgram', yaml);
    return yaml === null || blockOf(yaml.providers, part) !== null
      ? [entry(['providers', part, 'enabled'], true)]
      : whereMissing(part, yaml);
  });
}

/** Older servers have one block for all parts of a provider; it serves as long as it is enabled. */
function whereMissing(name: string, { providers }: AvaYaml): YamlEntry[] {
  const shared = blockOf(providers, name.replace(/_(stt|llm|tts)$/, ''));
  if (shared !== null && (name === 'deepgram' || shared.enabled !== false)) return [];
  const block = COMPLETE[name];
  return block === undefined
    ? [entry(['providers', name, 'enabled'], true)]
    : [entry(['providers', name], block)];
}
