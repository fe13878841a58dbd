import type { ConfigPlan, NextCommand, Snippet } from '../../configure/nouns/config-plan.ts';
import type { KeyCheck } from '../../try/nouns/cloud-keys.ts';
import { plural } from '../plural.ts';

const files = (count: number) => `${count} ${plural('en', { one: 'file', other: 'files' })(count)}`;
const lines = (count: number) => `${count} ${plural('en', { one: 'line', other: 'lines' })(count)}`;

const targets: Record<ConfigPlan['target'], string> = {
  ava: 'AVA voice server',
  'llama-server': 'llama-server',
  ollama: 'Ollama',
};

const snippets: Record<Snippet['kind'], string> = {
  env: 'Settings',
  yaml: 'Pipeline',
  command: 'Command',
  systemd: 'systemd unit',
  compose: 'compose service',
  provider: 'Provider for the voice server',
  modelfile: 'Modelfile',
};

/** What to run next, as a heading above the command. */
const next: Record<NextCommand['does'], string> = {
  recreate: 'Recreate the speech container',
  'recreate-with-gpu': 'Recreate the speech container, with the graphics card',
  'create-model': 'Create the model in Ollama',
  'run-server': 'Start the model server',
  'ask-once': 'Ask the voice server once',
  'ask-model': 'Ask the language model once',
  'restart-engine': 'Restart the call engine',
};

const checked: Record<KeyCheck['state'], (host: string) => string> = {
  accepted: (host) => `accepted by ${host}`,
  refused: (host) => `refused by ${host}: create a new key there`,
  unreachable: (host) => `${host} cannot be reached from here`,
  unclear: (host) =>
    host === '' ? 'no service is known for it' : `${host} does not say whether the key is valid`,
};

export const apply = {
  targets,
  snippetKinds: snippets,
  next,
  checking: {
    heading: 'Apply',
    lead: 'Reading the voice server’s files. Nothing is written yet.',
    leadSlow: 'The folder answers slowly. Nothing has been written.',
    bar: 'Reading files',
    waiting: 'Available when the files are read.',
  },
  planned: {
    heading: (count: number) => `${files(count)} to write. Nothing is written yet.`,
    lead: (names: string) => `For ${names}.`,
    rest: 'All other lines stay unchanged, byte for byte. A backup is kept.',
    restNew: 'No existing file is changed.',
    write: (count: number) => `Write ${files(count)}`,
    writeUnknown: 'Write the files',
    copyText: 'Copy as text',
    waitingForWork: 'Another step is running. Writing is possible when it ends.',
  },
  snippets: {
    heading: 'Copy these lines into your voice server',
    headingOther: (target: string) => `Copy these lines for ${target}`,
    lead: 'No folder of a voice server is known, so nothing is written.',
    leadOther: 'Voicefit writes no file for it; each text has its own button.',
    copyAll: 'Copy all',
    check: 'See whether it runs',
  },
  unchanged: {
    heading: 'Already set up like this',
    lead: (names: string) => `${names}: no file needs a change.`,
  },
  writing: {
    heading: 'Writing...',
    lead: 'Each file is replaced as a whole.',
    waiting: 'Available when the files are written.',
  },
  written: {
    heading: (count: number) => `${files(count)} written`,
    lead: 'Earlier content is kept beside each file.',
    backup: (file: string) => `Backup: ${file}`,
    noBackup: 'It did not exist before.',
    next: 'See what to run next',
    undo: 'Undo the change',
  },
  failed: {
    heading: 'Nothing was written',
    headingUndo: 'Not everything could be put back',
    headingRead: 'The voice server’s files cannot be read',
    lead: 'Your files are as they were.',
    leadUndo: 'What could not be put back is named below.',
    again: 'Try again',
    look: 'Look at the changes again',
  },
  fields: {
    target: 'Target',
    found: (folder: string) => `Found in ${folder}`,
    folder: 'Folder of the voice server',
    folderHelp: 'Its .env is changed there. Leave it empty to get lines to copy.',
    useFolder: 'Use this folder',
    browse: 'Browse',
    otherFolder: 'Another folder',
    elsewhere: 'The speech server runs on another machine',
    server: 'Address of the speech server',
    serverHelp: 'It is written where the call engine looks for it.',
    useServer: 'Use this address',
    removeServer: 'Use this machine again',
  },
  diff: {
    new: 'new file',
    changed: (count: number) => lines(count),
    unchanged: 'no change',
    added: 'added',
    removed: 'removed',
    all: (count: number) => `Show all ${lines(count)}`,
    fewer: 'Show fewer lines',
    link: (target: string) => `A link: ${target} is changed.`,
  },
  keys: {
    title: 'Keys of the cloud services',
    lead: 'Written to .env only. Voicefit keeps no copy.',
    leadTry: 'Each key goes once to its own service. Apply then writes it to .env, and nowhere else.',
    known: 'It is in .env already. Leave the field empty to keep it.',
    missing: 'Not in .env yet.',
    wrong: 'A key has letters, digits and signs, but no spaces.',
    nothing: 'Enter at least one key.',
    keep: 'Use these keys',
    kept: 'They are written with the files.',
    check: 'Check keys',
    checking: 'Asking the services...',
    checked,
    status: (text: string, status: number) => `${text} (status ${status})`,
    inTime: (text: string, milliseconds: string) => `${text}, ${milliseconds}\u00A0ms`,
  },
};
