import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { hiddenAnswer } from '../../../../main/hosts/terminal/question.ts';
import { ENV, Site } from '../../../configure/given.ts';
import { entry, quietEnvironment } from '../voicefit.ts';

async function typed(keys: string): Promise<{ answer: string | null; shown: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answer = hiddenAnswer('OPENAI_API_KEY:', { input, output });
  input.end(keys);
  const given = await answer;
  output.end();
  return { answer: given, shown: await text(output) };
}

test('what is typed as a key is not shown; Enter alone leaves it out, the end of input means no', async () => {
  const shown = 'OPENAI_API_KEY: \n';
  expect(await typed(' sk-1 \n')).toEqual({ answer: 'sk-1', shown });
  expect(await typed('\n')).toEqual({ answer: '', shown });
  expect(await typed('')).toEqual({ answer: null, shown });
  expect(await typed('sk\u0003')).toEqual({ answer: null, shown });
});

const SCRIPT = '/usr/bin/script';

/**
 * The command in a terminal of its own: each answer is typed when its question shows, behind what was answered
 * before. Between two questions a terminal shows what is typed, so none is typed there.
 */
async function inTerminal(
  site: Site,
  args: readonly string[],
  answers: readonly (readonly [question: string, answer: string])[],
): Promise<string> {
  const command = [process.execPath, entry, 'configure', '--project', site.ava.path, ...args].join(' ');
  const child = spawn(SCRIPT, ['-qec', command, '/dev/null'], {
    env: { ...quietEnvironment(), VOICEFIT_HOME: site.home.path, TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const left = [...answers];
  let shown = '';
  let answered = 0;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    shown += chunk;
    const [next] = left;
    const asked = next === undefined ? -1 : shown.indexOf(next[0], answered);
    if (next === undefined || asked < 0) return;
    answered = asked + next[0].length;
    left.shift();
    child.stdin.write(next[1]);
  });
  await new Promise((resolve) => child.on('close', resolve));
  child.stdin.destroy();
  expect(left).toEqual([]);
  return shown;
}

test.runIf(process.platform === 'linux' && existsSync(SCRIPT))(
  'in a terminal it asks for keys, shows the changes, asks, and obeys',
  async () => {
    await using site = await Site.open({ '.env': ENV });
    const hybrid = ['--pipeline', 'hybrid_support'];
    const declined = await inTerminal(site, hybrid, [
      ['OPENAI_API_KEY:', '\n'],
      ['DEEPGRAM_API_KEY:', '\n'],
      ['Write 2 files? [Y/n]', 'n\n'],
    ]);
    expect(declined).toContain('The pipeline needs OPENAI_API_KEY');
    expect(declined).toContain('Nothing was written.');
    expect(await site.read(site.env)).toBe(ENV);

    const agreed = await inTerminal(site, hybrid, [
      ['OPENAI_API_KEY:', 'sk hidden\n'],
      ['has.\r\nOPENAI_API_KEY:', 'sk-hidden\n'],
      ['DEEPGRAM_API_KEY:', '\n'],
      ['Write 2 files? [Y/n]', '\n'],
    ]);
    expect(agreed).toContain('Written in');
    expect(agreed).not.toContain('sk-hidden');
    expect(agreed).not.toContain('sk hidden');
    expect(await site.read(site.env)).toContain('OPENAI_API_KEY=sk-hidden');

    const left = await inTerminal(site, hybrid, [['DEEPGRAM_API_KEY:', '\u0003']]);
    expect(left).toContain('Nothing was written.');
  },
);
