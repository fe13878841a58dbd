import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { agrees, isYes } from '../../../../main/hosts/terminal/question.ts';
import { Terminal } from '../../../../main/hosts/terminal/terminal.ts';
import { entry, quietEnvironment } from '../voicefit.ts';
import { Site } from './site.ts';

test.for([
  ['Enter', '', true, true],
  ['Enter where no is usual', '', false, false],
  ['y', ' Y ', false, true],
  ['the German letter', 'j', false, true],
  ['a whole word', 'yes', false, true],
  ['n', 'n', true, false],
  ['anything else', 'maybe', true, false],
  ['no answer at all', null, true, false],
] as const)('%s is understood', ([, answer, usually, meant]) => {
  expect(isYes(answer, usually)).toBe(meant);
});

async function asked(typed: string, lang: string): Promise<{ agreed: boolean; shown: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answer = agrees(
    new Terminal({ lang }),
    'Download 4.4\u00a0GB?',
    { usually: true },
    { input, output },
  );
  input.end(typed);
  const agreed = await answer;
  output.end();
  return { agreed, shown: await text(output) };
}

test('a question is asked in the language of the user, and the end of input means no', async () => {
  expect(await asked('y\n', 'en')).toEqual({ agreed: true, shown: '\nDownload 4.4 GB? [Y/n] ' });
  expect(await asked('n\n', 'de')).toEqual({ agreed: false, shown: '\nDownload 4.4 GB? [J/n] ' });
  expect(await asked('', 'de')).toEqual({ agreed: false, shown: '\nDownload 4.4 GB? [J/n] \n' });
});

const SCRIPT = '/usr/bin/script';

/** A command in a terminal of its own, with keys pressed in advance. */
async function inTerminal(site: Site, args: readonly string[], keys: string): Promise<string> {
  const command = [process.execPath, entry, ...args, '--registry', site.registry].join(' ');
  const child = spawn(SCRIPT, ['-qec', command, '/dev/null'], {
    env: { ...quietEnvironment(), VOICEFIT_HOME: site.voicefit.home, TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.write(keys);
  const shown = await text(child.stdout);
  child.stdin.destroy();
  return shown;
}

test.runIf(process.platform === 'linux' && existsSync(SCRIPT))(
  'in a terminal it asks before anything is fetched or removed, and obeys',
  async () => {
    await using site = await Site.open();
    const mirror = ['--mirror', site.mirror.url.href];
    const declined = await inTerminal(site, ['install', ...mirror], 'n\n');
    expect(declined).toContain('Download 0.9 MB? [Y/n]');
    expect(declined).toContain('Nothing was downloaded.');
    expect(site.mirror.asked).toEqual([]);

    const agreed = await inTerminal(site, ['install', ...mirror], 'y\n');
    expect(agreed).toMatch(/tiny +0\.6 MB +.*✓ downloaded/);
    expect(site.mirror.asked.length).toBeGreaterThan(0);
    // Nothing to fetch, so nothing to ask.
    expect(await inTerminal(site, ['install'], '')).not.toContain('[Y/n]');
  },
);
