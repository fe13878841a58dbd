import { plural } from '../plural.ts';

const runs = plural('en', { one: 'run', other: 'runs' });

/** Texts around every page. */
export const frame = {
  product: 'Voicefit',
  skipToPage: 'To the page',
  steps: 'Steps',
  notes: 'Notes',
  closeSteps: 'Close',
  language: 'Language',
  openAnotherTab: 'Open another tab',
  noOtherTab: 'No other tab could be opened. Press Enter in the terminal for a new link.',
  pages: {
    welcome: 'Welcome',
    done: 'Done',
    history: 'History',
    report: 'Report',
  },
  title: (page: string) => `${page} - Voicefit`,
  whichStep: (number: number, of: number, page: string) => `Step ${number} of ${of}: ${page}`,
  back: 'Back',
  measureAgain: (seconds: string) => `Measure again (${seconds})`,
  /** Added to the name of a step in the sidebar. */
  marks: {
    done: 'done',
    here: 'you are here',
    running: 'running',
    paused: 'paused',
    stale: 'out of date',
    attention: 'needs attention',
    later: 'later',
  },
  facts: {
    running: 'running',
    paused: 'paused',
    left: (time: string) => `${time} left`,
    atMost: (sec: string) => `at most ${sec}`,
    stale: 'out of date',
    failed: 'stopped',
    historyCount: (count: number) => `${count} ${runs(count)}`,
  },
  /** Why a step cannot be opened. */
  reasons: {
    needsMachine: 'needs a look at this machine',
    needsChoice: 'needs a choice',
    comesLater: 'comes later',
  },
  banners: {
    linkLost: 'Connection to Voicefit lost. Work goes on there; trying again.',
    linkRefused: 'Voicefit no longer knows this tab. Press Enter in its terminal for a new link.',
    forced: (model: string, reply: string, limit: string) =>
      `Your own choice: ${model}, ${reply} per reply, limit ${limit}.`,
    forcedBetween: (model: string, low: string, high: string, limit: string) =>
      `Your own choice: ${model}, ${low} to ${high}\u00A0s per reply, limit ${limit}.`,
    forcedWithoutSpeed: (model: string) => `Your own choice: ${model}. How fast it replies here is unknown.`,
    belowRequirements: (model: string) => `${model} is below what the model list asks for.`,
    change: 'Change',
    running: (doing: string) => `${doing}.`,
    runningLeft: (doing: string, time: string) => `${doing}. ${time} left.`,
    fetched: (doing: string, percent: string) => `${doing}: ${percent}.`,
    measured: 'The measurement is ready.',
    show: 'Show',
    update: 'Update the advice',
  },
  /** Since the measurement. */
  changed: {
    machine: 'This machine changed since the measurement.',
    registry: 'The model list changed since the measurement.',
    some: (parts: string, _count: number) =>
      `${parts.charAt(0).toUpperCase()}${parts.slice(1)} changed since the measurement.`,
    parts: {
      processor: 'the processor',
      cores: 'the number of cores',
      memory: 'the memory',
      card: 'the graphics card',
      driver: 'the driver of the graphics card',
    },
  },
  announcements: {
    started: (doing: string) => `${doing}.`,
    lookEnded: 'This machine is known now.',
    progress: (doing: string, percent: string, time: string | null) =>
      time === null ? `${doing}: ${percent}.` : `${doing}: ${percent}, about ${time} left.`,
    ended: (doing: string) => `${doing}: ended.`,
    paused: (doing: string) => `${doing}: paused. What is here is kept.`,
    scored: (score: string, low: string, high: string) => `CPU score ${score}, range ${low} to ${high}.`,
    contended: (low: string, high: string) =>
      `CPU score between ${low} and ${high}: other programs took the processor.`,
    measured: 'The measurement is ready.',
    stopped: 'Measuring ended without a result.',
    reply: (model: string, reply: string) => `${model}: ${reply}`,
    tried: (seconds: string) => `Proven: ${seconds} per reply.`,
    triedWithout: 'The trial has ended.',
    turnMeasured: (seconds: string) => `Measured: ${seconds} per turn.`,
    applied: (count: number) => `${count} ${plural('en', { one: 'file', other: 'files' })(count)} written.`,
    undone: 'The change was taken back.',
    linkBack: 'Connected to Voicefit again.',
  },
  report: {
    save: 'Save report',
    failed: (message: string) => `The report could not be saved: ${message}`,
    saved: (file: string) => `Saved as ${file}.`,
  },
  copying: {
    copy: 'Copy',
    done: 'Copied',
    failed: 'Not allowed',
    copied: 'It is on the clipboard.',
    notRead: 'The lines are not known now. Try again in a moment.',
    notCopied: 'Copying is not allowed here. Select the text and copy it by hand.',
  },
  secret: {
    show: 'Show',
    hide: 'Hide',
    of: (does: string, field: string) => `${does}: ${field}`,
  },
  connecting: 'Connecting to Voicefit...',
  waitingForLink: 'Available when the connection to Voicefit is back.',
  notConnected: 'Voicefit does not answer',
  notConnectedHow:
    'It may have ended. Start it again; this page goes on by itself, or with the link it prints.',
  refusedHeading: 'This tab has no access to Voicefit',
  refusedHow:
    'Press Enter in the terminal where Voicefit runs and open the link that it prints. A link works once.',
  tryAgain: 'Try again',
  broken: {
    heading: 'This page broke',
    lead: 'Your work goes on in the background.',
    showAgain: 'Show it again',
    details: 'What went wrong',
  },
};
