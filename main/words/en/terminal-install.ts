import type { FileAction, Flaw } from '../../install/nouns/install-plan.ts';
import type { InstalledFile } from '../../install/nouns/install-result.ts';
import type { InstallFile } from '../../install/nouns/step.ts';
import { plural } from '../plural.ts';

const files = plural('en', { one: 'file', other: 'files' });

const actions: Record<FileAction['kind'], string> = {
  present: 'is there',
  unverified: 'not verified',
  fetch: 'download',
  continue: 'download',
  unpack: 'unpack',
  reuse: 'reuse',
  import: 'copy',
  'import-folder': 'copy',
  blocked: 'not possible',
};

/** Why what is there is not kept. */
const flaws: Record<Flaw, string> = {
  'wrong-size': 'What is there has another size, and is replaced.',
  damaged: 'What is there is damaged, and is replaced.',
  incomplete: 'What is there is incomplete, and is replaced.',
  'other-version': 'What is there is another version, and is replaced.',
};

const states: Record<InstalledFile['state'], string> = {
  fetched: 'downloaded',
  present: 'was there',
  reused: 'reused',
  imported: 'copied',
  unverified: 'not verified',
  failed: 'failed',
};

const progress: Record<InstallFile['state'], string> = {
  waiting: 'waiting',
  fetching: 'downloading',
  checking: 'checking',
  ready: 'ready',
  failed: 'failed',
};

/** The plan of an installation, its progress and its result. */
export const terminalInstall = {
  looking: 'Looking at what is there',
  /** `models`: picked by hand; empty if they were not. */
  continues: (command: string, models: string) =>
    `Continuing the paused download${models === '' ? '' : ` of ${models}`}: ${command}`,
  plan: {
    title: (folder: string) => `To install in ${folder}`,
    exportTitle: (folder: string) => `To export to ${folder}`,
    file: 'File',
    size: 'Size',
    licence: 'Licence',
    licences: 'Licences',
    happens: 'What happens',
    actions,
    /** Of a download that was interrupted. */
    rest: (size: string) => `download ${size}`,
    replaces: flaws,
    elsewhere: 'Taken from',
    linked: 'linked, takes no disk space',
    takes: 'It takes',
    download: 'Download',
    disk: 'Disk',
    memory: 'Memory',
    needed: (needed: string, free: string) => `${needed} needed, ${free} free`,
    memoryNeeded: (needed: string, have: string) =>
      `${needed} needed while the models run, ${have} available`,
    leftOut: {
      processor: (folders: string) =>
        `Not unpacked: ${folders}. With --all-folders fewer words are misheard, but results come later on slow processors.`,
      memory: (folders: string) =>
        `Not unpacked: ${folders}. With it fewer words would be misheard, but the memory would not suffice.`,
    },
  },
  /** What another command does, beside the command. */
  next: {
    /** `null`: the size is unknown. */
    freeVoice: (voice: string, size: string | null, licence: string) =>
      `takes ${voice} instead, free for business calls (${size === null ? licence : `${size}, ${licence}`})`,
    otherVoice: 'takes the voice of another language',
    cloudVoice: 'leaves the reply and its voice to the cloud',
    try: 'runs them, and compares their seconds with the predicted ones',
    verify: 'compares every file with its hash',
    proceed: 'continues; what has arrived is kept',
    network: 'takes from the network what the folder lacks',
    fromExport: 'installs from it, also without a network',
  },
  /** A whole question, and the keys that answer it; the capital one is the usual answer. */
  question: (size: string) => `Download ${size}?`,
  questionUnknown: 'Download files whose size is unknown?',
  yesUsually: '[Y/n]',
  noUsually: '[y/N]',
  nothingFetched: 'Nothing was downloaded.',
  progress,
  /** `1.2 of 4.4 GB` */
  amount: (done: string, of: string) => `${done} of ${of}`,
  left: (time: string) => `${time} left`,
  waiting: (host: string, seconds: string) => `Waiting for ${host}, ${seconds}`,
  result: {
    title: (folder: string) => `Installed in ${folder}`,
    incomplete: (folder: string) => `Not everything is in ${folder}`,
    exportTitle: (folder: string) => `Exported to ${folder}`,
    happened: 'What happened',
    states,
    fetched: (size: string, time: string) => `${size} downloaded in ${time}.`,
    nothingToFetch: 'Nothing had to be downloaded.',
  },
  verify: {
    doing: 'Verifying',
    title: (folder: string) => `Verified in ${folder}`,
    state: 'State',
    states: {
      verified: 'verified',
      damaged: 'damaged',
      missing: 'missing',
      unverified: 'nothing to compare with',
    },
    total: (counts: readonly string[]) => `${counts.join(', ')}.`,
    count: (count: number, state: string) => `${count} ${state}`,
    nothing: (folder: string) => `Nothing is installed in ${folder}.`,
    nextInstall: 'installs the models that suit this machine',
    nextRepair: 'downloads again only what is broken',
    repairQuestion: (count: number) => `Download ${count} ${files(count)} again?`,
    notListed: (list: string) =>
      `The model list lacks ${list}, so it cannot be downloaded again. Name its list with --registry.`,
  },
  clean: {
    title: (folder: string) => `Not needed in ${folder}`,
    removedTitle: (folder: string) => `Removed from ${folder}`,
    what: 'What',
    path: 'Path',
    kinds: { model: 'not chosen', leftover: 'unfinished download', archive: 'unpacked already' },
    isRemoved: 'removed',
    notRemoved: 'not removed',
    total: (size: string) => `${size} in all.`,
    removed: (size: string) => `${size} freed.`,
    nothing: (folder: string) => `Nothing in ${folder} can be removed.`,
    kept: (count: number, size: string) =>
      count === 1
        ? `1 file (${size}) is not from Voicefit, and stays.`
        : `${count} files (${size}) are not from Voicefit, and stay.`,
    noChoice: 'No choice is stored, so all models stay.',
    unfinished: 'A download is unfinished, so its files stay.',
    nextChoose: 'stores the choice; then other models can be removed',
    nextRemove: 'removes everything listed',
    nextPaused: 'gives up the paused download, and lists its files too',
    question: (count: number, size: string) => `Remove ${count} ${count === 1 ? 'item' : 'items'} (${size})?`,
  },
};
