import type { desktop as english } from '../en/desktop.ts';
import { desktopMenu as menu } from './desktop-menu.ts';
import { desktopNotices as notices } from './desktop-notices.ts';

export const desktop: typeof english = {
  menu,
  notices,
  tray: {
    doing: (step) => `${step.doing} läuft`,
    downloading: (percent) => `Download: ${percent}`,
    paused: (percent) => `Download angehalten${percent === null ? '' : ` bei ${percent}`}`,
    doingLeft: (what, left) => `${what}, noch ${left}`,
    tooltip: (what) => `Voicefit: ${what}`,
    // Nouns keep their capital.
    tooltipDoing: (what) => `Voicefit: ${what}`,
    notMeasured: 'noch nicht gemessen',
    measured: 'gemessen',
    score: (score) => `CPU-Wert ${score}`,
    outdated: (known) => `${known}, veraltet`,
    today: 'heute',
    open: 'Voicefit öffnen',
    measureAgain: (seconds) => `Neu messen (${seconds})`,
    measureAfterDownload: 'Neu messen (nach dem Download)',
    cancel: 'Messung abbrechen',
    resume: 'Download fortsetzen',
    pause: 'Anhalten',
    history: 'Verlauf',
    keepInTray: 'Im Infobereich behalten',
    startAtLogin: 'Bei der Anmeldung starten',
    startHidden: 'Ohne Fenster starten',
    quit: 'Voicefit beenden',
  },
  keep: {
    question: 'Voicefit im Infobereich behalten?',
    detail: 'Dort lässt sich neu messen.',
    keep: 'Im Infobereich behalten',
    quit: 'Beenden',
  },
  quitDownloading: {
    message: (percent) => `Ein Download läuft${percent === null ? '' : ` (${percent})`}.`,
    detail: 'Was da ist, bleibt erhalten. Der Download geht beim nächsten Start weiter.',
    quit: 'Beenden',
    goOn: 'Weiter herunterladen',
  },
  crash: {
    message: 'Voicefit muss enden: Etwas Unerwartetes ist geschehen.',
    detail:
      'Messungen und Wahl bleiben erhalten. Der Bericht enthält keinen Rechner- oder Benutzernamen und keine Seriennummer.',
    save: 'Bericht speichern',
    quit: 'Beenden',
  },
};
