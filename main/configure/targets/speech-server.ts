import type { AdviceWarning } from '../../recommend/nouns/notice.ts';
import type { Snippet } from '../nouns/config-plan.ts';
import type { ConfigSubject } from '../nouns/wanted-config.ts';
import type { EnvSetting, YamlEntry } from '../nouns/wanted-file.ts';
import { type AvaYaml, blockOf } from './ava-yaml.ts';
import { entry, setting } from './settings.ts';

/** Where AVA's speech server listens, and what both sides need if that is another machine than the PBX. */

export const TOKEN = 'LOCAL_WS_AUTH_TOKEN';
/** The server's default: `local_ai_server/config.py`. */
const USUAL_PORT = '8765';
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The speech server stands on another machine than the PBX. */
export function isElsewhere({ server }: Pick<ConfigSubject, 'server'>): boolean {
  return server !== null && !LOOPBACK.test(URL.parse(server)?.hostname ?? '');
}

/** Its address, as it can be asked from the PBX. */
export function serverUrl({ server, project }: Pick<ConfigSubject, 'server' | 'project'>): string {
  return server ?? `ws://127.0.0.1:${project?.env.get('LOCAL_WS_PORT') || USUAL_PORT}`;
}

/** The PBX's side, in `.env`. */
export function addressSettings({ server }: Pick<ConfigSubject, 'server'>): EnvSetting[] {
  return server === null ? [] : [setting('LOCAL_WS_URL', server)];
}

const AGENT = 'local';
const LOCAL_PROVIDERS = [AGENT, 'local_stt', 'local_llm', 'local_tts'];
const ADDRESSES = ['base_url', 'ws_url'];

/** The PBX's side, in the YAML file, where an address is written out there and so does not come from `.env`. */
export function addressEntries(
  { server, project }: Pick<ConfigSubject, 'server' | 'project'>,
  yaml: AvaYaml | null,
): YamlEntry[] {
  if (server === null || yaml === null) return [];
  const isBaseFile = project?.layout === 'base-file';
  return LOCAL_PROVIDERS.flatMap((name) => {
    const block = blockOf(yaml.providers, name);
    const isWritten = (key: string) => {
      const address = block?.[key];
      return typeof address === 'string' && !address.includes('LOCAL_WS_URL');
    };
    // Some versions without a local file read no variable with a default, and some take pipelines to the default
    // address where the agent's block has no `ws_url`.
    const isAsked = name === AGENT && (block !== null || !yaml.isSplit);
    const isNeeded = (key: string) => isBaseFile && isAsked && key === 'ws_url';
    return ADDRESSES.filter((key) => isWritten(key) || isNeeded(key)).map((key) =>
      entry(['providers', name, key], server),
    );
  });
}

/** The other machine's side: that it can be reached, and with which models it answers. */
export function speechMachineSnippet(models: readonly EnvSetting[], server: string): Snippet {
  const url = URL.parse(server);
  // Behind a proxy with TLS the server keeps its own port; only the proxy must reach it.
  const port = url?.protocol === 'wss:' ? USUAL_PORT : url?.port || '80';
  const reach = [
    '# Of the machine that speaks and listens. The token is the same as on the PBX.',
    'LOCAL_WS_HOST=0.0.0.0',
    `LOCAL_WS_PORT=${port}`,
    `${TOKEN}=`,
  ];
  const lines = models.flatMap(({ key, value, comment }) => [
    ...(comment === null ? [] : [`# ${comment}`]),
    `${key}=${value}`,
  ]);
  return { kind: 'env', fileName: '.env', text: [...reach, ...lines, ''].join('\n') };
}

/** A server that others can reach refuses to start without a token. */
export function tokenWarnings({ server, project, keys }: ConfigSubject): AdviceWarning[] {
  const token = keys[TOKEN] ?? project?.env.get(TOKEN) ?? '';
  return server !== null && isElsewhere({ server }) && token === ''
    ? [{ code: 'server-token-needed', url: server }]
    : [];
}
