import { TWELVE_RUNS } from '../histories.ts';
import { DOWNLOADING, LOOKING, MEASURING } from '../running-steps.ts';
import type { Scene } from '../scene.ts';
import { FORCED } from './choose.ts';
import { MEASURED, running, STALE, scene } from './given.ts';

/** The frame around any page: banners, and a page that crashed. */
export const aroundThePage: Record<string, Scene> = {
  'link-lost': scene({ page: 'measure', state: running(MEASURED, MEASURING), link: ['up', 'lost'] }),
  'link-lost-stale': scene({ page: 'choose', state: STALE, link: ['up', 'lost'] }),
  'link-refused': scene({ page: 'choose', state: MEASURED, link: ['up', 'refused'] }),
  'link-refused-measuring': scene({
    page: 'measure',
    state: running(MEASURED, { ...MEASURING, progress: { ...MEASURING.progress, fraction: null } }),
    link: ['up', 'refused'],
  }),
  'not-connected': scene({ page: 'welcome', link: ['lost', 'lost'] }),
  'not-admitted': scene({ page: 'welcome', link: ['refused', 'refused'] }),
  'forced-elsewhere': scene({ page: 'machine', state: FORCED }),
  'stale-elsewhere': scene({ page: 'machine', state: STALE }),
  'work-elsewhere': scene({ page: 'choose', state: running(MEASURED, MEASURING) }),
  'download-elsewhere': scene({ page: 'choose', state: running(MEASURED, LOOKING, DOWNLOADING) }),
  'all-banners': scene({
    page: 'machine',
    state: running({ ...STALE, choice: FORCED.choice }, MEASURING),
    link: ['up', 'lost'],
  }),
  'not-kept': scene({
    page: 'measure',
    state: {
      ...MEASURED,
      warnings: [{ code: 'not-kept', folder: '/home/ada/.config/voicefit', why: 'EACCES' }],
    },
  }),
  'page-broken': scene({ page: 'history', state: MEASURED, history: TWELVE_RUNS, breaks: true }),
};
