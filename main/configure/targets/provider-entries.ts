import { TOKEN, URL_KEY, USUAL_PORT } from '../nouns/ava-names.ts';
import type { YamlEntry, YamlValue } from '../nouns/wanted-file.ts';
import { type AvaYaml, blockOf } from './ava-yaml.ts';
import { OPENAI_URL, type PipelineParts } from './pipeline-block.ts';
import { entry } from './settings.ts';

type Block = Readonly<Record<string, YamlValue>>;

const SPEECH: Block = {
  enabled: true,
  ws_url: variable(URL_KEY, `ws://127.0.0.1:${USUAL_PORT}`),
  auth_token: variable(TOKEN, ''),
};

/**
 * A block of AVA's `providers` without which a pipeline is refused, as it is added to a file that lacks it; `undefined`:
 * of a provider that we do not know. Keys come from the environment alone: the server removes any that stand in a file.
 * @param model what the pipeline asks the cloud for; else the server asks for the one that it is made for
 */
function completeBlock(name: string, model: YamlValue | undefined): Block | undefined {
  const openai: Block = {
    enabled: true,
    api_key: variable('OPENAI_API_KEY'),
    chat_base_url: OPENAI_URL,
    ...(model !== undefined && { chat_model: model }),
  };
  const blocks: Readonly<Record<string, Block>> = {
    openai_llm: { type: 'openai', capabilities: ['llm'], ...openai },
    deepgram: {
      type: 'full',
      capabilities: ['stt', 'llm', 'tts'],
      enabled: false,
      api_key: variable('DEEPGRAM_API_KEY'),
    },
    local_stt: { ...SPEECH, type: 'local', capabilities: ['stt'] },
    local_llm: { ...SPEECH, type: 'local', capabilities: ['llm'] },
    local_tts: { ...SPEECH, type: 'local', capabilities: ['tts'] },
    // Of servers that have one block for all parts.
    local: SPEECH,
    openai,
  };
  return blocks[name];
}

/** The server puts the variable's value in its place. @param otherwise if there is none, or an empty one */
function variable(name: string, otherwise?: string): string {
  return `\${${name}${otherwise === undefined ? '' : `:-${otherwise}`}}`;
}

/**
 * What makes the parts of a pipeline available: they ship disabled. `yaml` null: as the server ships.
 * @param own a name of ours, which is written elsewhere: what stands under its beginning is another's
 */
export function providerEntries(
  { stt, llm, tts, options }: PipelineParts,
  yaml: AvaYaml | null,
  own: string | null = null,
): YamlEntry[] {
  const { model } = options.llm;
  const others = [stt, llm, tts].filter((part) => part !== own);
  const entries = others.flatMap((part) => {
    // Deepgram's adapters read the block of its full agent, whether that is enabled or not.
    if (part.startsWith('deepgram_')) return yaml === null ? [] : whereMissing('deepgram', model, yaml);
    return yaml === null || blockOf(yaml.providers, part) !== null
      ? [entry(['providers', part, 'enabled'], true)]
      : whereMissing(part, model, yaml);
  });
  // Several parts may share a block.
  return [...new Map(entries.map((each) => [each.path.join('.'), each])).values()];
}

/** Where a part has no block of its own, that of all parts is read instead; older servers know no other. */
function whereMissing(
  part: string,
  model: YamlValue | undefined,
  { providers, isSplit }: AvaYaml,
): YamlEntry[] {
  const sharedName = part.replace(/_(stt|llm|tts)$/, '');
  const shared = blockOf(providers, sharedName);
  if (shared !== null) {
    return part === 'deepgram' || shared.enabled !== false
      ? []
      : [entry(['providers', sharedName, 'enabled'], true)];
  }
  const name = isSplit ? part : sharedName;
  const block = completeBlock(name, model);
  return block === undefined
    ? [entry(['providers', name, 'enabled'], true)]
    : [entry(['providers', name], block)];
}

/** The same for a file that is not ours alone: what is enabled there is not repeated. */
export function missingProviderEntries(parts: PipelineParts, yaml: AvaYaml | null): YamlEntry[] {
  const isOn = ({ path: [, name = '', key] }: YamlEntry) =>
    key === 'enabled' && yaml !== null && blockOf(yaml.providers, name)?.enabled === true;
  return providerEntries(parts, yaml).filter((each) => !isOn(each));
}
