import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { MachineFile } from '../../../main/probe/nouns/machine-file.ts';
import { Voicefit } from './voicefit.ts';

const voicefit = new Voicefit();
afterAll(() => voicefit[Symbol.dispose]());

const Saved = z.object({ machine: MachineFile });
const Printed = z.object({ report: Saved, text: z.string() });

/** Names in the environment of this process, which the report must not reveal. */
const env = { HOSTNAME: 'workbench-7', USER: 'lovelace', LOGNAME: 'lovelace' };

test('as text: can be pasted anywhere', async () => {
  const { stdout, code } = await voicefit.run(['report'], { env });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Voicefit \d/);
  expect(stdout).toContain('Not measured yet.');
  expect(stdout).toContain('<models folder>');
});

test('as JSON: the object of the contract, without the names of machine, user and folders', async () => {
  const models = join(voicefit.home, 'of lovelace/on workbench-7');
  const { stdout, code } = await voicefit.run(['report', '--json', '--models', models], { env });
  expect(code).toBe(0);
  const { report, text } = Printed.parse(JSON.parse(stdout));
  expect(report.machine.disk.folder).toBe('<models folder>');
  expect(text).toContain('<models folder>');
  expect(stdout).not.toContain('lovelace');
  expect(stdout).not.toContain('workbench-7');
  expect(stdout).not.toContain(voicefit.home);
});

test('as a file whose extension sets the format, written completely or not at all', async () => {
  const [json, txt] = ['report.json', 'report.TXT'].map((name) => join(voicefit.home, name));
  await writeFile(`${json}`, 'what was there before');
  const saved = await voicefit.run(['report', '--out', `${json}`]);
  expect(saved).toMatchObject({ code: 0, stdout: `Saved as ${json}.\n` });
  expect(Saved.parse(JSON.parse(await readFile(`${json}`, 'utf8'))).machine.gpus).toBeDefined();
  await voicefit.run(['report', '--out', `${txt}`]);
  expect(await readFile(`${txt}`, 'utf8')).toMatch(/^Voicefit \d/);
  const names = await readdir(voicefit.home);
  expect(names.filter((name) => name.startsWith('report')).toSorted()).toEqual(['report.TXT', 'report.json']);
});

test('a file that cannot be written exits with 1 and one line', async () => {
  const { stderr, code } = await voicefit.run(['report', '--out', join(voicefit.home, 'no/such/report.txt')]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/error: .*report\.txt cannot be written \(there is no such folder\)\. .*\n$/);
});
