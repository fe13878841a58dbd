import type { Flaw } from '../../install/nouns/install-plan.ts';
import { plural } from '../plural.ts';

const files = (count: number) => `${count} ${plural('en', { one: 'file', other: 'files' })(count)}`;

const replaces: Record<Flaw, string> = {
  'wrong-size': 'replaces a file of another size',
  damaged: 'replaces a damaged file',
  incomplete: 'replaces an incomplete folder',
  'other-version': 'replaces another version',
};

export const download = {
  checking: {
    heading: 'Download',
    lead: 'Checking which files are here. Large ones are read once, which takes a while.',
    bar: 'Checking files',
    waiting: 'Available when the files are checked.',
  },
  unplanned: {
    heading: 'What to download is not known yet',
    lead: 'Nothing was downloaded or changed.',
    retry: 'Try again',
  },
  empty: {
    heading: (count: number, size: string) => `${files(count)} to download, ${size}`,
    /** The others are here already. */
    headingOf: (count: number, all: number, size: string) => `${count} of ${files(all)} to download, ${size}`,
    headingHere: (count: number) => `${files(count)} from this machine, nothing to download`,
    sizeUnknown: 'size unknown',
    lead: 'Nothing is downloaded before you press the button. Each file is verified before use.',
    download: (size: string) => `Download ${size}`,
    downloadUnknown: 'Download',
    import: (count: number) => `Import ${files(count)}`,
    setUp: (count: number) => `Set up ${files(count)}`,
  },
  refused: {
    disk: (missing: string) => `Not enough disk space: ${missing} more needed`,
    memory: (missing: string) => `Not enough memory: ${missing} more needed`,
    blocked: (count: number) => `The folder lacks ${files(count)}`,
    lead: 'Nothing was downloaded or changed.',
    lookAgain: 'Look again',
    smaller: 'Choose other models',
    folder: 'Change the folder',
  },
  done: {
    /** When a download has just ended; later the other. */
    headingEnded: (count: number) =>
      count === 1 ? 'The file is here and verified' : `All ${files(count)} are here and verified`,
    heading: 'Everything is here and verified',
    headingUnverified: (count: number) => `Everything is here, ${files(count)} unverified`,
    headingCloud: 'Nothing to download',
    lead: (count: number, size: string) => `${files(count)}, ${size}. Nothing is left to download.`,
    leadCloud: 'All that was chosen runs in the cloud.',
    tryIt: 'Try it',
    verify: 'Check every byte',
    copy: 'Copy folder path',
  },
  running: {
    heading: (amount: string) => `Downloading: ${amount}`,
    headingLeft: (amount: string, left: string) => `Downloading: ${amount}, about ${left} left`,
    importing: (amount: string) => `Importing: ${amount}`,
    checking: (size: string) => `Checking and unpacking ${size}`,
    starting: 'Preparing the download',
    /** `1.9 of 4.4 GB`: of two sizes in the same unit, the first is without it. */
    amount: (done: string, all: string) => `${done} of ${all}`,
    lead: 'Each file is verified before use.',
    bar: 'Downloading',
    valueText: (percent: string, left: string | null) =>
      left === null ? percent : `${percent}, about ${left} left`,
    speed: (size: string) => `${size}/s`,
    waiting: (host: string, seconds: string) =>
      `Waiting for ${host}, ${seconds}. It resumes where it stopped.`,
    pause: 'Pause',
    pausing: 'Pausing...',
    waitingForEnd: 'Available when the download ends.',
    cancel: 'Cancel',
    goesOnInTray: 'You can close this window; the download goes on in the tray.',
    goesOn: 'You can close this tab; the download goes on.',
    linkLost: 'No news from the download while the connection is lost. It goes on there.',
    refused: {
      heading: 'The state of the download is unknown',
      lead: 'This tab gets no more updates. It shows the last known state.',
    },
  },
  elsewhere: {
    heading: 'Another Voicefit is downloading',
    lead: 'It runs in another window or terminal. Pause it there to continue here.',
    pause: 'Pause it there',
    waiting: 'Available when the other download ends or is paused.',
  },
  paused: {
    heading: (percent: string) => `Paused at ${percent}`,
    headingUnknown: 'The download is paused',
    lead: (amount: string) => `${amount} is here and kept.`,
    leadUnknown: 'What has arrived is kept.',
    continue: 'Continue',
    remove: 'Discard',
  },
  failed: {
    heading: (failed: number, all: number) => `${failed} of ${files(all)} could not be installed`,
    headingWhole: 'The download stopped',
    lead: 'What has arrived is kept; only the rest is downloaded.',
    continue: 'Continue',
    again: (count: number): string => (count === 1 ? 'Download it again' : 'Download them again'),
    useMirror: 'Use a mirror',
    useNetwork: 'Download instead',
    damaged: 'It arrived damaged (its hash differs) and was removed.',
    damagedNext: 'Download it again, or use a mirror.',
    tokenWanted: (host: string, status: number) => `${host} wants a token for this model (status ${status}).`,
    tokenWantedNext: 'Enter it below; the download then continues.',
    tokenRefused: (host: string, status: number) =>
      `${host} refused the token for this model (status ${status}).`,
    tokenRefusedNext: 'Give the token access to the model on that site, or enter another one below.',
    /** In front of the reason that they share. */
    files: (names: string) => `${names}: `,
  },
  question: {
    heading: 'Stop this download?',
    headingPaused: 'Discard what is here?',
    what: (size: string, again: string | null) =>
      again === null
        ? `${size} of unfinished files is here.`
        : `${size} of unfinished files is here; downloading it again would take about ${again}.`,
    keep: 'Keep what is here',
    remove: 'Discard it',
    goOn: 'Keep downloading',
    removing: 'Discarding...',
  },
  token: {
    label: 'Hugging Face token',
    help: 'Kept while Voicefit runs, and never saved. It needs read access to the model.',
    use: 'Use this token',
    empty: 'Type the token first.',
    wrong: 'A token has letters, digits and signs, but no spaces.',
  },
  verify: {
    heading: (percent: string) => `Checking every byte: ${percent}`,
    starting: 'Checking every byte',
    lead: 'Every file is read and compared with its hash. It stops if you leave this page.',
    bar: 'Checking every byte',
    stop: 'Stop',
    fine: 'Every byte was compared just now: nothing is damaged.',
    headingBad: (count: number) => `${files(count)} damaged or missing`,
    leadBad: (count: number, size: string) => `${files(count)}, ${size}, can be downloaded again.`,
    leadUnlisted: 'The model list does not name them, so they cannot be downloaded again.',
    repair: (size: string) => `Repair: download ${size}`,
    repairUnknown: 'Repair',
    close: 'Back to the files',
  },
  table: {
    caption: 'Files, and what happens to them',
    file: 'File',
    size: 'Size',
    state: 'State',
    licence: 'Licence',
    settings: (name: string) => `${name}, settings`,
    progress: (file: string) => `Downloading ${file}`,
  },
  state: {
    fetch: 'to download',
    continue: (rest: string) => `to download: the last ${rest}`,
    present: 'here, verified',
    unverified: 'here, cannot be verified',
    unpack: 'here, to unpack',
    reuse: (from: string) => `reused from ${from}`,
    import: (from: string) => `imported from ${from}`,
    blocked: 'not in the folder',
    waiting: 'waiting',
    checking: 'checking',
    ready: 'verified',
    failed: 'failed',
    held: (percent: string) => `${percent} is here`,
    verified: 'verified',
    damaged: 'damaged',
    missing: 'missing',
    replaces,
  },
  facts: {
    folder: (folder: string) => `The files go to ${folder}.`,
    there: (folder: string) => `The files are in ${folder}.`,
    disk: (needed: string, free: string) => `Disk: ${needed} needed at most, ${free} free.`,
    memory: (needed: string, have: string) =>
      `Memory: ${needed} needed while the models run, ${have} available.`,
    reused: (count: number, size: string) => `Reused from this machine: ${files(count)}, ${size}.`,
    nothingReused: 'Reused from this machine: nothing.',
    warnings: 'Before the download',
  },
  freeVoice: {
    use: (name: string, size: string) => `Use ${name} instead, ${size}`,
    why: (licence: string) => `Free for business calls (${licence}).`,
  },
  leftOut: {
    what: {
      processor: (folders: string, model: string) =>
        `${folders}, a part of ${model}, is left out: without it, results come seconds sooner here.`,
      memory: (folders: string, model: string) =>
        `${folders}, a part of ${model}, is left out: with it, the memory would not suffice.`,
    },
    price: (share: string) => `About ${share} more words are misheard.`,
    keep: 'Install it as well',
  },
  sources: {
    title: 'Import from a folder, or use a mirror',
    folder: 'Folder with the models',
    folderHelp: 'On a disk or USB stick, such as one filled by voicefit install --export.',
    browse: 'Browse',
    import: 'Import from this folder',
    mirror: 'Mirror address',
    mirrorHelp: 'A server that has every file at the same path. No token is sent there.',
    useMirror: 'Use this mirror',
    notAbsolute: 'Type the full path, or one that starts with ~ for the home folder.',
    notAnAddress: 'Type an address that starts with https:// or http://.',
    password: 'Leave user name and password out of the address: it is shown to others.',
    fromFolder: (folder: string) => `Everything comes from the folder ${folder}.`,
    fromMirror: (address: string) => `Everything comes from the mirror ${address}.`,
    takeBack: 'Use the usual hosts again',
  },
};
