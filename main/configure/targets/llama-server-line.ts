import type { LlmModel } from '../../../registry/schema.ts';
import { askNotToThink } from '../../../registry/thinking.ts';
import type { LlmRun } from './llm-run.ts';

/** The server's usual port, and where it may be asked: from this machine alone. */
export const LLAMA_PORT = 8080;
export const LLAMA_URL = `http://127.0.0.1:${LLAMA_PORT}/v1`;

/** The arguments of `llama-server`, one word each. @param host that it listens on */
export function llamaServerWords(
  file: string,
  run: LlmRun,
  model: LlmModel | null,
  host = '127.0.0.1',
): string[] {
  return [
    ...['-m', file],
    ...['--alias', run.id],
    ...['-c', String(run.context.tokens)],
    ...(run.threads === null ? [] : ['-t', String(run.threads)]),
    ...['-b', String(run.settings.batch)],
    ...['-ngl', String(run.gpuLayers)],
    // One caller after the other, each with the whole context.
    ...['-np', '1'],
    ...['--host', host],
    ...['--port', String(LLAMA_PORT)],
    ...(model === null ? [] : thinkingWords(model)),
  ];
}

/** The server fills in the template of the model's file, so it can do what AVA's own cannot. */
function thinkingWords(model: LlmModel): string[] {
  const ways = askNotToThink(model);
  if (ways === null) return [];
  const given = Object.keys(ways.template_arguments).length > 0;
  return [
    '--jinja',
    ...(given ? ['--chat-template-kwargs', JSON.stringify(ways.template_arguments)] : []),
    ...(model.reasoning?.thinks === 'optional' ? ['--reasoning-budget', '0'] : []),
  ];
}
