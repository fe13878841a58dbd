import { expect, test } from 'vitest';
import { serverThat } from '../../../try/server/given.ts';
import { lastLine, printedBy, TrialUser } from './trial-user.ts';

const OPENAI = 'OPENAI_API_KEY';
/** Nobody listens there, so no key leaves this machine. */
const NOWHERE = { HTTPS_PROXY: 'http://127.0.0.1:9' };

test('keys that the environment lacks are named, and those it has are checked but never shown', async () => {
  await using user = await TrialUser.settle({ isInstalled: false });
  const { url } = await serverThat({ mode: 'minimal' });
  const checking = ['--server', url, '--pipeline', 'hybrid_support', '--check-keys'];
  const none = await user.try([...checking, '--json']);
  expect(none.code).toBe(0);
  expect(none.stderr).toContain(
    'Not checked: OPENAI_API_KEY and DEEPGRAM_API_KEY are not in the environment.',
  );
  expect(printedBy(none)).toMatchObject({ keys: [], parts: { llm: { state: 'cloud' } } });

  const env = { ...NOWHERE, [OPENAI]: 'sk-very-secret' };
  const one = await user.try([...checking, '--lang', 'de'], { env });
  expect(one.code).toBe(0);
  expect(one.stderr).toContain('Nicht geprüft: DEEPGRAM_API_KEY fehlt in der Umgebung.');
  expect(one.stdout).toMatch(/OPENAI_API_KEY +~ api\.openai\.com ist von hier nicht erreichbar/);
  expect(one.stdout + one.stderr).not.toContain('secret');

  const wrong = await user.try(checking, { env: { ...env, [OPENAI]: 'sk very-secret' } });
  expect({ code: wrong.code, stdout: wrong.stdout }).toEqual({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain('OPENAI_API_KEY in the environment has spaces');
  expect(wrong.stderr).not.toContain('secret');
});

test('what was asked about the keys is told also if the trial fails', async () => {
  await using user = await TrialUser.settle({ isInstalled: false });
  // Nobody listens there either.
  const checking = ['--server', 'ws://127.0.0.1:9', '--pipeline', 'hybrid_support', '--check-keys'];
  const env = { ...NOWHERE, [OPENAI]: 'sk-very-secret' };
  const page = await user.try(checking, { env });
  expect(page.code).toBe(1);
  expect(page.stdout).toMatch(/^API keys\n +OPENAI_API_KEY +~ api\.openai\.com cannot be reached from here/);
  expect(lastLine(page)).toContain('The voice server at ws://127.0.0.1:9 cannot be reached');

  const json = await user.try([...checking, '--json'], { env });
  expect({ code: json.code, result: JSON.parse(json.stdout) }).toMatchObject({
    code: 1,
    result: { keys: [{ key: OPENAI, state: 'unreachable' }] },
  });
});
