import { z } from 'zod';
import type { ConfigSubject } from '../nouns/wanted-config.ts';

/** What AVA's YAML files say, as far as a choice depends on it. Whatever is not as expected counts as missing. */

const Mapping = z.record(z.string(), z.unknown());
type Mapping = z.infer<typeof Mapping>;

export interface AvaYaml {
  readonly pipelines: Mapping;
  readonly providers: Mapping;
  /** It describes each part of a provider on its own, and takes the name of a pipeline as the default provider. */
  readonly isSplit: boolean;
  /** A provider may have any name: its `type` says how it is asked. Versions before know their own names alone. */
  readonly takesAnyName: boolean;
  /** Calls may go to the default provider, whatever pipeline is active. */
  readonly isOutranked: boolean;
}

/** Where a file names none: `src/config.py` of the server. */
const USUAL_PROVIDER = 'openai_realtime';

/** Both files as the server's loader merges them; `null`: there is none to read, so the server is as it ships. */
export function avaYaml({ project }: Pick<ConfigSubject, 'project'>): AvaYaml | null {
  if (project === null) return null;
  const isLayered = project.layout === 'local-file';
  if (isLayered && project.base === null) return null;
  const merged = isLayered ? merge(mapping(project.base), mapping(project.local)) : mapping(project.base);
  const pipelines = mapping(merged.pipelines);
  const providers = mapping(merged.providers);
  const takesAnyName = isLayered || Object.keys(providers).some((name) => /_(stt|llm|tts)$/.test(name));
  const byDefault = merged.default_provider ?? USUAL_PROVIDER;
  const agent = typeof byDefault === 'string' ? blockOf(providers, byDefault) : null;
  return {
    pipelines,
    providers,
    isSplit: takesAnyName || (typeof byDefault === 'string' && Object.hasOwn(pipelines, byDefault)),
    takesAnyName,
    // The engine prefers such an agent since two days after files got a version, at the end of October 2025.
    isOutranked: merged.config_version !== undefined && agent !== null && agent.enabled !== false,
  };
}

/** The block of that name; `null`: there is none. */
export function blockOf(blocks: Mapping, name: string): Mapping | null {
  return Mapping.safeParse(blocks[name]).data ?? null;
}

function mapping(value: unknown): Mapping {
  return Mapping.safeParse(value).data ?? {};
}

/** Mappings merge, everything else replaces, and `null` removes: `src/config/loaders.py` of the server. */
function merge(base: Mapping, local: Mapping): Mapping {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(local)) {
    const [under, over] = [Mapping.safeParse(merged.get(key)), Mapping.safeParse(value)];
    if (value === null) merged.delete(key);
    else merged.set(key, under.success && over.success ? merge(under.data, over.data) : value);
  }
  return Object.fromEntries(merged);
}
