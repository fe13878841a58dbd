import type { ConfigChange, NextCommand, Snippet, Undone } from '../../configure/nouns/config-plan.ts';
import { plural } from '../plural.ts';

const files = plural('en', { one: 'file', other: 'files' });

const kinds: Record<ConfigChange['kind'], string> = {
  new: 'new',
  changed: 'changed',
  unchanged: 'unchanged',
};

const snippets: Record<Snippet['kind'], string> = {
  env: 'Lines',
  yaml: 'Lines',
  command: 'Command',
  systemd: 'Service for systemd',
  compose: 'Service for docker compose',
  provider: 'How the voice server uses it',
  modelfile: 'Modelfile',
};

const does: Record<NextCommand['does'], string> = {
  recreate: 'recreates the containers: a restart alone does not read .env again',
  'recreate-with-gpu': 'recreates the containers, with the graphics card',
  'create-model': 'creates the model from the Modelfile',
  'run-server': 'starts the server of the language model',
  'ask-once': 'asks the running voice server, and measures its answer',
  'ask-model': 'asks the language model once, without the voice server',
  'restart-engine': 'lets the voice server read its configuration again',
};

const became: Record<Undone['files'][number]['became'], string> = {
  restored: 'as before',
  removed: 'removed',
};

/** Of `configure`: what changes, what was written, what to run then. */
export const terminalConfigure = {
  title: (folder: string) => `To write in ${folder}`,
  writtenTitle: (folder: string) => `Written in ${folder}`,
  unchangedTitle: (folder: string) => `Nothing to write in ${folder}`,
  undoneTitle: (folder: string) => `Taken back in ${folder}`,
  unchanged: 'Everything is there already.',
  toCopy: 'Voicefit writes no file for this target. Copy the lines below.',
  file: 'File',
  change: 'Change',
  backup: 'Earlier content',
  noBackup: 'none, the file is new',
  /** `path` is a symbolic link. */
  linked: (path: string, realPath: string) => `${path} is a link to ${realPath}; that file is changed.`,
  kinds,
  snippets,
  linesFor: (fileName: string) => `Lines for ${fileName}`,
  does,
  became,
  state: 'State',
  nextUndo: 'takes this back',
  nextWrite: 'writes it',
  nextProject: 'writes it into the voice server in that folder',
  question: (count: number) => `Write ${count} ${files(count)}?`,
  nothingWritten: 'Nothing was written.',
  keys: (list: string) =>
    `The pipeline needs ${list}.\nEnter alone leaves a key out; what is typed stays hidden.`,
  key: (name: string) => `${name}:`,
  keyInvalid: (name: string) => `${name} has spaces or other characters that no key has.`,
};
