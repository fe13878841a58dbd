import { expect, test } from 'vitest';
import { downloadedNotice, downloadFailedNotice } from '../../../main/hosts/desktop/download-notice.ts';
import type { ModelFile } from '../../../main/install/nouns/install-plan.ts';
import type { Gathered } from '../../../main/install/plan-install.ts';
import { fileOf, hashesOf, listed, listingOf, plan, RIGHT } from '../../install/given-plan.ts';
import { english, german } from '../terminal/given.ts';

const files: readonly ModelFile[] = [fileOf()];
const here: Partial<Gathered> = {
  files,
  listing: listingOf({ files: [listed('llm/model.gguf', 1000)] }),
  hashes: hashesOf({ 'llm/model.gguf': RIGHT }),
};

test('when everything is there, its number and size are told', () => {
  expect(downloadedNotice(plan(here), english)).toEqual({
    title: 'Models are here',
    body: '1 file, 1\u00a0kB, verified.',
    page: 'download',
  });
  expect(downloadedNotice(plan(here), german)?.body).toBe('1 Datei, 1\u00a0kB, geprüft.');
});

test('what nobody vouches for is not called verified', () => {
  const unverified = plan({ ...here, files: [fileOf({ hash: null })] });
  expect(downloadedNotice(unverified, english)?.body).toBe('1 file, 1\u00a0kB.');
});

test('a cancelled download is no news', () => {
  expect(downloadedNotice(plan({ files }), english)).toBeNull();
});

test('a download that failed says why', () => {
  const folder = '/models';
  expect(
    downloadFailedNotice({ code: 'not-enough-disk', folder, neededBytes: 2e9, freeBytes: 1e9 }, english),
  ).toEqual({
    title: 'Download stopped',
    body: 'The disk is full: 2 GB needed in /models, 1 GB free.',
    page: 'download',
  });
});
