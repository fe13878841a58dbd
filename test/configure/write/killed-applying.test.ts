import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { timesOf } from '../../thoroughness.ts';
import { BOTH, ENV, NEW_ENV, NEW_LOCAL, Site } from '../given.ts';

const APPLIER = join(import.meta.dirname, 'killed-applier.ts');
const run = promisify(execFile);

/** @returns how many calls of the file system there were; `null`: it was killed at one of them */
async function applier(site: Site, does: 'apply' | 'undo', at: number): Promise<number | null> {
  const args = [
    APPLIER,
    '--home',
    site.home.path,
    '--ava',
    site.ava.path,
    '--does',
    does,
    '--at',
    String(at),
  ];
  try {
    const { stdout } = await run(process.execPath, args);
    return Number(stdout);
  } catch (error) {
    expect(error).toMatchObject({ signal: 'SIGKILL' });
    return null;
  }
}

type Which = 'old' | 'new';

async function filesOf(site: Site): Promise<Which> {
  const env = await site.read(site.env);
  const local = await site.read(site.local).catch(() => null);
  if (env === ENV && local === null) return 'old';
  expect([env, local]).toEqual([NEW_ENV, NEW_LOCAL]);
  return 'new';
}

/** What whoever starts next finds, once it has settled. */
async function settled(site: Site): Promise<Which> {
  const applied = await site.configurator({}).settle();
  const which = await filesOf(site);
  expect(applied === null || applied === undefined).toBe(which === 'old');
  const left = (await site.extras()).filter((name) => name.includes('.voicefit-'));
  expect(left).toEqual([]);
  return which;
}

async function applied(site: Site): Promise<void> {
  const configurator = site.configurator({ files: BOTH });
  const subject = await site.subject();
  await configurator.apply(subject, (await configurator.plan(subject)).id);
}

/** With every change some of the calls, in all tests each of them. */
const STEP = timesOf(5, 1);

test.for(['apply', 'undo'] as const)(
  'killed at any call of the file system, %s leaves all files old or all new',
  async (does) => {
    const seen = new Set<Which>();
    for (let at = 1; ; at += STEP) {
      await using site = await Site.open();
      if (does === 'undo') await applied(site);
      const calls = await applier(site, does, at);
      seen.add(await settled(site));
      // What was interrupted can be done again, and taken back.
      if (calls === null && does === 'apply') {
        await applied(site);
        expect(await filesOf(site)).toBe('new');
        await site.configurator({}).undo();
        expect(await filesOf(site)).toBe('old');
      }
      if (calls !== null) break;
    }
    expect(seen).toEqual(new Set(['old', 'new']));
  },
);
