import type { StepWords } from '../step-words.ts';
import { desktopMenu as menu } from './desktop-menu.ts';
import { desktopNotices as notices } from './desktop-notices.ts';

/** What the desktop app says outside its window. */
export const desktop = {
  menu,
  notices,
  tray: {
    doing: (step: StepWords) => step.doing,
    downloading: (percent: string) => `Downloading ${percent}`,
    /** `null`: how far it is, is not known. */
    paused: (percent: string | null) => `Download paused${percent === null ? '' : ` at ${percent}`}`,
    doingLeft: (what: string, left: string) => `${what}, ${left} left`,
    tooltip: (what: string) => `Voicefit: ${what}`,
    /** `what` begins a line elsewhere. */
    tooltipDoing: (what: string) => `Voicefit: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
    notMeasured: 'not measured yet',
    measured: 'measured',
    score: (score: string) => `score ${score}`,
    outdated: (known: string) => `${known}, out of date`,
    today: 'today',
    open: 'Open Voicefit',
    measureAgain: (seconds: string) => `Measure again (${seconds})`,
    measureAfterDownload: 'Measure again (after the download)',
    cancel: 'Cancel measuring',
    pause: 'Pause',
    history: 'History',
    keepInTray: 'Keep in tray',
    startAtLogin: 'Start at login',
    startHidden: 'Start hidden',
    quit: 'Quit Voicefit',
  },
  keep: {
    question: 'Keep Voicefit in the tray?',
    detail: 'It re-measures there.',
    keep: 'Keep in tray',
    quit: 'Quit',
  },
  quitDownloading: {
    message: (percent: string | null) => `A download is running${percent === null ? '' : ` (${percent})`}.`,
    detail: 'What is here already is kept, and you can go on with it at the next start.',
    quit: 'Quit',
    goOn: 'Keep downloading',
  },
  crash: {
    message: 'Voicefit has to end: something happened that it did not expect.',
    detail: 'Measurements and choices are kept. The report holds no host name, user name or serial number.',
    save: 'Save report',
    quit: 'Quit',
  },
};
