import { expect, test } from 'vitest';
import { de } from '../../../main/words/de.ts';
import { en } from '../../../main/words/en.ts';
import { createFormat } from '../../../main/words/format.ts';
import type { InstallPlan, SetupState } from '../../../preload/contract.ts';
import type { LinkState } from '../../../renderer/host.ts';
import type { DownloadView } from '../../../renderer/pages/download/download-view.ts';
import { wordsOf } from '../../../renderer/pages/download/words.ts';
import { stateWith } from '../given.ts';
import { file, PRESENT, pausedWith, plannedFile, planOf, progressOf, runningWith } from './given.ts';

const format = createFormat('en-US', en.format, () => new Date());

interface Given {
  readonly state?: Partial<SetupState>;
  readonly plan?: InstallPlan;
  readonly hasEnded?: boolean;
  readonly isLong?: boolean;
  readonly link?: LinkState;
}

function headingOf(view: DownloadView, given: Given = {}): string {
  const { state = {}, plan = null, hasEnded = false, isLong = false, link = 'up' } = given;
  const known = { state: stateWith(state), plan, hasEnded, isLong, link, texts: en.download, format };
  return wordsOf(view, { ...known, verifying: { kind: 'none' } }).heading.replaceAll('\u00A0', ' ');
}

const GB = 1e9;
const MIDWAY = [file({ bytes: 4.4 * GB, fetchedBytes: 1.9 * GB, state: 'fetching' })];
const running = (different: object, files = MIDWAY) => ({
  state: { running: runningWith(progressOf(files, different)) },
});

test.for<[string, DownloadView, Given]>([
  ['Downloading: 1.9 of 4.4 GB', 'running', running({})],
  ['Downloading: 1.9 of 4.4 GB, about 4 min left', 'running', running({ bytesPerSec: 11e6 })],
  ['Downloading: 1.9 of 4.4 GB', 'running', running({ bytesPerSec: 12e6, waitingFor: 'h' })],
  ['Downloading: 1.9 of 4.4 GB', 'running', { ...running({ bytesPerSec: 12e6 }), link: 'lost' }],
  ['The state of the download is unknown', 'running', { ...running({}), link: 'refused' }],
  ['Importing: 1.9 of 4.4 GB', 'running', running({ request: { from: '/s' } })],
  [
    'Checking and unpacking 1.9 GB',
    'running',
    running({}, [file({ bytes: 1.9 * GB, state: 'checking' }), file({ bytes: 2.4 * GB, state: 'ready' })]),
  ],
  ['Preparing the download', 'running', running({}, [])],
  ['Paused at 43 %', 'paused', { state: { paused: pausedWith(progressOf(MIDWAY)) } }],
  ['The download is paused', 'paused', { state: { paused: pausedWith(progressOf([])) } }],
  ['Download', 'checking', {}],
])('%s', ([heading, view, given]) => {
  expect(headingOf(view, given)).toBe(heading);
});

const A = plannedFile({ id: 'a' });
const HERE = plannedFile({ id: 'b', action: PRESENT });
const REUSED = plannedFile({
  id: 'c',
  action: { kind: 'reuse', from: '/c', costsBytes: 0, replaces: null },
});
const UNVERIFIED = plannedFile({ id: 'd', action: { kind: 'unverified' } });
const disk = { code: 'not-enough-disk' as const, folder: '/models', neededBytes: 7 * GB, freeBytes: 3 * GB };

test.for<[string, DownloadView, Given]>([
  ['1 file to download, 4.4 GB', 'empty', { plan: planOf([A], { downloadBytes: 4.4 * GB }) }],
  ['1 of 2 files to download, 4.4 GB', 'empty', { plan: planOf([A, HERE], { downloadBytes: 4.4 * GB }) }],
  [
    '1 of 3 files to download, 4.4 GB',
    'empty',
    { plan: planOf([A, REUSED, HERE], { downloadBytes: 4.4 * GB }) },
  ],
  ['1 file to download, size unknown', 'empty', { plan: planOf([A], { downloadBytes: 0 }) }],
  ['1 file from this machine, nothing to download', 'empty', { plan: planOf([REUSED, HERE]) }],
  ['Not enough disk space: 4 GB more needed', 'refused', { plan: planOf([A], { refusals: [disk] }) }],
  ['Everything is here and verified', 'done', { plan: planOf([HERE]) }],
  ['The file is here and verified', 'done', { plan: planOf([HERE]), hasEnded: true }],
  ['All 2 files are here and verified', 'done', { plan: planOf([HERE, HERE]), hasEnded: true }],
  ['Everything is here, 1 file unverified', 'done', { plan: planOf([HERE, UNVERIFIED]), hasEnded: true }],
  ['Nothing to download', 'done', { plan: planOf([]) }],
])('%s', ([heading, view, given]) => {
  expect(headingOf(view, given)).toBe(heading);
});

test('both languages say the same size and time', () => {
  const german = createFormat('de-DE', de.format, () => new Date());
  const known = { state: stateWith(running({ bytesPerSec: 11e6 }).state), plan: null, hasEnded: false };
  const { heading } = wordsOf('running', {
    ...known,
    verifying: { kind: 'none' },
    isLong: false,
    link: 'up',
    texts: de.download,
    format: german,
  });
  expect(heading.replaceAll('\u00A0', ' ')).toBe('Download: 1,9 von 4,4 GB, noch etwa 4 min');
});
