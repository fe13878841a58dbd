import { GB } from '../../../../main/nouns/bytes.ts';
import { CONTAINER } from '../machines.ts';
import type { Scene } from '../scene.ts';
import { GOOD_FOLDER, MEASURED, NOTHING_KNOWN, scene } from './given.ts';

const VOICE_SERVER = '/home/ada/ava';

const told = {
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
  'welcome-folder-slow': scene({ page: 'welcome', state: told, folders: 'slow', isSlow: true }),
  'welcome-folder-refused': scene({
    page: 'welcome',
    state: told,
    folders: {
      models: {
        exists: true,
        freeBytes: 3 * GB,
        problem: {
          code: 'folder-not-writable',
          message: 'Nothing can be written in /mnt/nas: the disk is read-only.',
          nextStep: 'Choose another folder, or allow your user to write there.',
          mishap: { code: 'folder-not-writable', folder: '/mnt/nas', why: 'EROFS' },
        },
      },
      'voice-server': GOOD_FOLDER,
    },
  }),
  'welcome-no-server-there': scene({
    page: 'welcome',
    state: told,
    folders: {
      models: GOOD_FOLDER,
      'voice-server': {
        ...GOOD_FOLDER,
        problem: {
          code: 'no-voice-server',
          message: `In ${told.preferences.voiceServerFolder} there is no Compose file that starts local_ai_server.`,
          nextStep: 'Name the folder that holds its docker-compose.yml, or leave it empty.',
          mishap: { code: 'no-voice-server', folder: told.preferences.voiceServerFolder },
        },
      },
    },
  }),
  'welcome-again': scene({ page: 'welcome', state: MEASURED }),
};
