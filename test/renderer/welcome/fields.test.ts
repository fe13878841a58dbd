import { expect, test } from 'vitest';
import type { About } from '../../../preload/contract.ts';
import { folderStatus, stopsTheUser } from '../../../renderer/pages/welcome/folder-status.ts';
import { preferencesFrom, wantedFrom } from '../../../renderer/pages/welcome/wanted.ts';

const ABOUT: About = {
  version: '0.1.0',
  modelsFolder: '/home/models',
  voiceServerFolder: '/opt/ava',
  languages: ['en-US', 'de-DE'],
  safeLlmSec: 10,
  benchmarkSec: 15,
};

const CHECK = { folder: '/home/models', exists: true, freeBytes: 5e9, problem: null };
const PROBLEM = { code: 'not-a-folder', folder: '/home/models' } as const;
const ASKED = {
  folder: '/home/models',
  isRequired: true,
  check: CHECK,
  isAsking: false,
  hasFailed: false,
  waited: 'not-long',
} as const;

test.for([
  ['a good folder', {}, 'good'],
  ['a bad folder', { check: { ...CHECK, problem: PROBLEM } }, 'problem'],
  ['no folder where one is needed', { folder: '  ' }, 'missing'],
  ['no folder where none is needed', { folder: '', isRequired: false }, 'nothing'],
  ['a check that has just begun', { isAsking: true }, 'nothing'],
  ['a check of more than a second', { isAsking: true, waited: 'a-while' }, 'checking'],
  ['a check of more than three', { isAsking: true, waited: 'long' }, 'slow'],
  ['a check that failed', { hasFailed: true }, 'unchecked'],
] as const)('%s', ([, different, kind]) => {
  expect(folderStatus({ ...ASKED, ...different }).kind).toBe(kind);
});

test('only a folder that is known to be invalid stops the user', () => {
  const stopping = (['nothing', 'checking', 'slow', 'unchecked', 'missing'] as const).filter((kind) =>
    stopsTheUser({ kind }),
  );
  expect(stopping).toEqual(['missing']);
  expect(stopsTheUser({ kind: 'problem', problem: PROBLEM })).toBe(true);
});

test('a first visit shows the host’s suggestions', () => {
  expect(wantedFrom(null, ABOUT)).toEqual({
    modelsFolder: '/home/models',
    voiceServerFolder: '/opt/ava',
    callLanguage: 'en-US',
  });
});

test('a user who cleared the voice server does not get the suggestion again', () => {
  const kept = { modelsFolder: null, voiceServerFolder: null, callLanguage: 'de-DE' };
  expect(wantedFrom(kept, ABOUT)).toMatchObject({ voiceServerFolder: '', callLanguage: 'de-DE' });
});

test('a language that the list no longer has is replaced by the first one', () => {
  const kept = { modelsFolder: null, voiceServerFolder: null, callLanguage: 'fr-FR' };
  expect(wantedFrom(kept, ABOUT).callLanguage).toBe('en-US');
});

test('the suggested folder is not saved as a preference; another one is', () => {
  const wanted = wantedFrom(null, ABOUT);
  expect(preferencesFrom(wanted, ABOUT).modelsFolder).toBeNull();
  expect(preferencesFrom({ ...wanted, modelsFolder: ' /mnt/big ' }, ABOUT).modelsFolder).toBe('/mnt/big');
  expect(preferencesFrom({ ...wanted, voiceServerFolder: ' ' }, ABOUT).voiceServerFolder).toBeNull();
});
