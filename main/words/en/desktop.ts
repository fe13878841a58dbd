import type { StepWords } from '../step-words.ts';
import { desktopMenu as menu } from './desktop-menu.ts';
import { desktopNotices as notices } from './desktop-notices.ts';

/** Texts of the desktop app outside its window. */
export const desktop = {
  menu,
  notices,
  tray: {
    doing: (step: StepWords) => step.doing,
    downloading: (percent: string) => `Downloading ${percent}`,
    /** `null`: the progress is unknown. */
    paused: (percent: string | null) => `Download paused${percent === null ? '' : ` at ${percent}`}`,
    doingLeft: (what: string, left: string) => `${what}, ${left} left`,
    tooltip: (what: string) => `Voicefit: ${what}`,
    /** `what` starts a line elsewhere. */
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
    resume: 'Continue downloading',
    history: 'History',
    keepInTray: 'Keep in tray',
    startAtLogin: 'Start at login',
    startHidden: 'Start hidden',
    quit: 'Quit Voicefit',
  },
  keep: {
    question: 'Keep Voicefit in the tray?',
    detail: 'You can measure again from there.',
    keep: 'Keep in tray',
    quit: 'Quit',
  },
  quitDownloading: {
    message: (percent: string | null) => `A download is running${percent === null ? '' : ` (${percent})`}.`,
    detail: 'What has arrived is kept. The download goes on at the next start.',
    quit: 'Quit',
    goOn: 'Keep downloading',
  },
  crash: {
    message: 'Voicefit must quit because of an unexpected error.',
    detail: 'Measurements and choices are kept. The report holds no host name, user name or serial number.',
    save: 'Save report',
    quit: 'Quit',
  },
};
