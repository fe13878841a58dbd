import { GB } from '../../../../main/nouns/bytes.ts';
import { CONTAINER } from '../machines.ts';
import type { Scene } from '../scene.ts';
import { GOOD_FOLDER, MEASURED, NOTHING_KNOWN, scene } from './given.ts';

const VOICE_SERVER = '/home/ada/ava';

const PREFERRED = {
  ...NOTHING_KNOWN,
  preferences: {
    modelsFolder: '/mnt/nas/models',
    voiceServerFolder: '/home/ada/projects/telephony/ava',
    callLanguage: 'de-DE',
  },
};

export const welcoming: Record<string, Scene> = {
  'welcome-first-visit': scene({ page: 'welcome', found: CONTAINER }),
  'welcome-voice-server-found': scene({
    page: 'welcome',
    about: { ...scene({ page: 'welcome' }).about, voiceServerFolder: VOICE_SERVER },
  }),
  'welcome-folder-slow': scene({ page: 'welcome', state: PREFERRED, folders: 'slow', isSlow: true }),
  'welcome-folder-refused': scene({
    page: 'welcome',
    state: PREFERRED,
    folders: {
      models: {
        exists: true,
        freeBytes: 3 * GB,
        problem: { code: 'folder-not-writable', folder: '/mnt/nas', why: 'EROFS' },
      },
      'voice-server': GOOD_FOLDER,
    },
  }),
  'welcome-no-server-there': scene({
    page: 'welcome',
    state: PREFERRED,
    folders: {
      models: GOOD_FOLDER,
      'voice-server': {
        ...GOOD_FOLDER,
        problem: { code: 'no-voice-server', folder: PREFERRED.preferences.voiceServerFolder },
      },
    },
  }),
  'welcome-again': scene({ page: 'welcome', state: MEASURED }),
};
