import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { homeFolder } from '../../main/store/home-folder.ts';

const home = '/home/ada';

test.for([
  ['Linux', 'linux', {}, join(home, '.config', 'voicefit')],
  ['Linux with XDG_CONFIG_HOME', 'linux', { XDG_CONFIG_HOME: '/etc/ada' }, join('/etc/ada', 'voicefit')],
  [
    'Linux with a relative XDG_CONFIG_HOME',
    'linux',
    { XDG_CONFIG_HOME: 'ada' },
    join(home, '.config', 'voicefit'),
  ],
  [
    'Linux with an empty XDG_CONFIG_HOME',
    'linux',
    { XDG_CONFIG_HOME: '' },
    join(home, '.config', 'voicefit'),
  ],
  ['a Mac', 'darwin', {}, join(home, 'Library', 'Application Support', 'voicefit')],
  ['Windows', 'win32', { APPDATA: '/roaming' }, join('/roaming', 'voicefit')],
  ['Windows without APPDATA', 'win32', {}, join(home, 'AppData', 'Roaming', 'voicefit')],
  ['any, with VOICEFIT_HOME', 'darwin', { VOICEFIT_HOME: '/data/fit' }, '/data/fit'],
  ['any, with a relative VOICEFIT_HOME', 'linux', { VOICEFIT_HOME: 'fit' }, resolve('fit')],
  ['any, with an empty VOICEFIT_HOME', 'linux', { VOICEFIT_HOME: '' }, join(home, '.config', 'voicefit')],
] as const)('on %s', ([, platform, env, folder]) => {
  expect(homeFolder(env, platform, home)).toBe(folder);
});
