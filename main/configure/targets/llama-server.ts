import { shellWord } from '../../nouns/shell-word.ts';
import type { Backend } from '../../probe/nouns/machine.ts';
import type { NextCommand } from '../nouns/config-plan.ts';
import type { ConfigSubject, WantedConfig, WantedSnippet } from '../nouns/wanted-config.ts';
import type { WantedFile } from '../nouns/wanted-file.ts';
import { envFile, speechMachine } from './ava-machines.ts';
import { avaWarnings, thinkingWarnings, unusableCardWarnings } from './ava-warnings.ts';
import { cardOf } from './card-of.ts';
import { keySnippets, llamaServerFile } from './external-llm.ts';
import { CONTAINER_MODELS, composeText, unitText } from './llama-server-files.ts';
import { LLAMA_URL, llamaServerWords } from './llama-server-line.ts';
import { llmFile } from './llm-file.ts';
import { contextWarnings, type LlmRun, replyTimeout } from './llm-run.ts';
import { commandsAfterCopying } from './next.ts';
import { raisedWarnings } from './timeouts.ts';

/** llama.cpp's own server for the language model: the way for cards that AVA's images cannot use. */
export function llamaServerConfig(run: LlmRun, subject: ConfigSubject): WantedConfig {
  const isAva = isAvaFolder(subject);
  return {
    files: isAva ? avaFiles(run, subject) : [],
    snippets: [...llamaServerSnippets(run, subject), ...(isAva ? speechMachine(null, false, subject) : [])],
    next: [
      { does: 'run-server', command: commandLine(run, subject), folder: null },
      ...commandsAfterCopying(subject),
      askOnce(),
    ],
    keys: [],
    warnings: [
      ...raisedWarnings('response_timeout_sec', replyTimeout(run)),
      ...contextWarnings(run),
      ...thinkingWarnings(run, subject),
      ...(isAva ? avaWarnings([], subject) : unusableCardWarnings(subject)),
    ],
  };
}

function isAvaFolder({ project }: ConfigSubject): boolean {
  return project?.layout === 'local-file';
}

/** The engine asks two servers: AVA's for speech, which then needs no language model, and this one. */
function avaFiles(run: LlmRun, subject: ConfigSubject): WantedFile[] {
  return [envFile(null, [], subject), llamaServerFile(run, subject)];
}

/** The server's command line, ways to keep it running, and AVA's side. */
export function llamaServerSnippets(run: LlmRun, subject: ConfigSubject): WantedSnippet[] {
  const model = subject.llm?.model ?? null;
  const words = llamaServerWords(llmFile(run, subject), run, model);
  const inContainer = llamaServerWords(`${CONTAINER_MODELS}/llm/${run.fileName}`, run, model, '0.0.0.0');
  const compose = composeText(inContainer, backendOf(subject), subject.modelsFolder);
  return [
    { kind: 'command', fileName: null, text: commandLine(run, subject) },
    { kind: 'systemd', fileName: 'llama-server.service', text: unitText(words) },
    ...(compose === null ? [] : [{ kind: 'compose', fileName: 'compose.yaml', text: compose } as const]),
    { kind: 'provider', wanted: llamaServerFile(run, subject) },
    ...keySnippets(subject),
  ];
}

function commandLine(run: LlmRun, subject: ConfigSubject): string {
  const words = llamaServerWords(llmFile(run, subject), run, subject.llm?.model ?? null);
  return ['llama-server', ...words].map(shellWord).join(' ');
}

function backendOf(subject: ConfigSubject): Backend {
  return (subject.isOnGpu ? cardOf(subject)?.backend : null) ?? 'cpu';
}

function askOnce(): NextCommand {
  const asked = { messages: [{ role: 'user', content: 'Say hello.' }], max_tokens: 16 };
  const words = ['-H', 'Content-Type: application/json', '-d', JSON.stringify(asked)].map(shellWord);
  return {
    does: 'ask-model',
    command: `curl ${LLAMA_URL}/chat/completions ${words.join(' ')}`,
    folder: null,
  };
}
