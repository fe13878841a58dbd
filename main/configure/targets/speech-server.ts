import type { AdviceWarning } from '../../recommend/nouns/notice.ts';
import { ENV_FILE, FULL_AGENT, TOKEN, URL_KEY, USUAL_PORT } from '../nouns/ava-names.ts';
import { hasKey } from '../nouns/has-key.ts';
import type { ConfigSubject, WantedSnippet } from '../nouns/wanted-config.ts';
import type { EnvSetting, YamlEntry } from '../nouns/wanted-file.ts';
import { type AvaYaml, blockOf } from './ava-yaml.ts';
import { entry, secret, setting } from './settings.ts';

/** Where AVA's speech server listens, and what both sides need if that is another machine than the PBX. */

const MOST_PORT = 65_535;
/** This machine, from a container of it too: the server's service has had both names. */
const HERE = /^(localhost|127(\.\d+){3}|\[::1\]|host\.docker\.internal|local[-_]ai[-_]server)$/;

/** The speech server stands on another machine than the PBX. */
export function isElsewhere({ server }: Pick<ConfigSubject, 'server'>): boolean {
  return server !== null && !HERE.test(URL.parse(server)?.hostname ?? '');
}

/** Its address, as it can be asked from the PBX. */
export function serverUrl({ server, project }: Pick<ConfigSubject, 'server' | 'project'>): string {
  return server ?? serverHere(project);
}

/** Its address on this machine. */
export function serverHere(project: ConfigSubject['project']): string {
  return `ws://127.0.0.1:${portIn(project?.env.get('LOCAL_WS_PORT') ?? '') ?? USUAL_PORT}`;
}

/** `null`: no port, so the server takes its default or does not start. */
function portIn(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= MOST_PORT ? port : null;
}

/** The PBX's side, in `.env`. */
export function addressSettings({ server }: Pick<ConfigSubject, 'server'>): EnvSetting[] {
  return server === null ? [] : [setting(URL_KEY, server)];
}

const LOCAL_PROVIDERS = [FULL_AGENT, 'local_stt', 'local_llm', 'local_tts'];
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
      return typeof address === 'string' && !address.includes(URL_KEY);
    };
    // Some versions without a local file read no variable with a default, and some take pipelines to the default
    // address where the agent's block has no `ws_url`.
    const isAsked = name === FULL_AGENT && (block !== null || !yaml.isSplit);
    const isNeeded = (key: string) => isBaseFile && isAsked && key === 'ws_url';
    return ADDRESSES.filter((key) => isWritten(key) || isNeeded(key)).map((key) =>
      entry(['providers', name, key], server),
    );
  });
}

/** English, like the file around it. */
const SPEECH_MACHINE =
  'For the machine that runs speech-to-text and the voice. Use the same token as on the PBX.';

/** The other machine's side: that it can be reached, and with which models it answers. */
export function speechMachineSnippet(models: readonly EnvSetting[], server: string): WantedSnippet {
  const url = URL.parse(server);
  // Behind a proxy with TLS the server keeps its own port; only the proxy must reach it.
  const port = url?.protocol === 'wss:' ? USUAL_PORT : url?.port || '80';
  const reach = [
    setting('LOCAL_WS_HOST', '0.0.0.0', SPEECH_MACHINE),
    setting('LOCAL_WS_PORT', port),
    secret(TOKEN, ''),
  ];
  return { kind: 'env', wanted: { format: 'env', path: ENV_FILE, settings: [...reach, ...models] } };
}

/** A server that others can reach refuses to start without a token. */
export function tokenWarnings(subject: ConfigSubject): AdviceWarning[] {
  const { server } = subject;
  return server !== null && isElsewhere(subject) && !hasKey(TOKEN, subject)
    ? [{ code: 'server-token-needed', url: server }]
    : [];
}

/** The address is the user's own, from an earlier configuration. */
export function keptServerWarnings({ server, isServerKept }: ConfigSubject): AdviceWarning[] {
  return server !== null && isServerKept ? [{ code: 'server-address-kept', url: server }] : [];
}
