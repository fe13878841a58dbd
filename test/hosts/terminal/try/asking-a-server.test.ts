import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serverThat } from '../../../try/server/given.ts';
import { LLM, STT, VOICE } from '../../../try/synthetic-models.ts';
import { lastLine, printedBy, TrialUser } from './trial-user.ts';

const at = (path: string) => ({ loaded: true, path });
const CHOSEN = { stt: at(`/m/stt/${STT}`), llm: at(`/m/llm/${LLM}.gguf`), tts: at(`/m/tts/${VOICE}.onnx`) };
const TOKEN = 'very-secret-token';

test('a voice server is measured without models here, and its seconds are the next prediction', async () => {
  await using user = await TrialUser.settle({ isInstalled: false });
  const { url } = await serverThat({ models: CHOSEN, token: TOKEN });
  const env = { VOICE_TOKEN: TOKEN };
  const outcome = await user.try(['--server', url, '--token', 'VOICE_TOKEN', '--json'], { env });
  expect(outcome.code).toBe(0);
  expect(outcome.stderr).not.toContain('Measuring');
  const { parts, ...report } = printedBy(outcome);
  expect(report).toMatchObject({ server: url, warnings: [] });
  for (const { state, measuredSec } of Object.values(parts)) {
    expect({ state, measuredSec }).toEqual({ state: 'measured', measuredSec: expect.any(Number) });
  }

  const second = await user.try(['--server', url, '--token', 'VOICE_TOKEN', '--json'], { env });
  for (const part of ['stt', 'llm', 'tts'] as const)
    expect(printedBy(second).parts[part].predictedSec).toBe(parts[part].measuredSec);
  const page = await user.try(['--server', url, '--token', 'VOICE_TOKEN'], { env });
  expect(page.stdout).toContain(`Trial of the voice server at ${url}`);
  const home = user.voicefit.home;
  const files = (await readdir(home, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  const kept = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')),
  );
  for (const text of [...kept, page.stdout, page.stderr, outcome.stdout, outcome.stderr])
    expect(text).not.toContain(TOKEN);
});

test('a server that refuses is one clear line', async () => {
  await using user = await TrialUser.settle({ isInstalled: false });
  const { url } = await serverThat({ token: TOKEN });
  const without = await user.try(['--server', url, '--json']);
  expect({ code: without.code, stdout: without.stdout }).toEqual({ code: 1, stdout: '' });
  expect(lastLine(without)).toBe(
    `error: The voice server at ${url} wants a token. Give the one that is LOCAL_WS_AUTH_TOKEN in its .env.`,
  );
  const wrong = await user.try(['--server', url, '--token', 'T', '--lang', 'de'], {
    env: { T: 'wrong-one' },
  });
  expect(wrong.code).toBe(1);
  expect(lastLine(wrong)).toMatch(/^Fehler: Der Sprachserver .* lehnt (das|den) Token ab/);
  expect(wrong.stderr).not.toContain('wrong-one');
});

test.for([
  [['--server', 'http://pbx:8765'], '--server needs an address such as ws://'],
  [['--server', 'ws://me:secret@pbx:8765'], '--server needs an address such as ws://'],
  [['--server', 'ws://pbx:8765', '--out', 'x.wav'], '--out writes what a voice here speaks'],
  [['--token', 'NAME'], '--token is for a voice server'],
  [['--server', 'ws://pbx:8765', '--token', 'NO_SUCH_NAME'], '--token names an environment variable'],
  [['--server', 'ws://pbx:8765', '--token', 'WITH_BLANK'], 'WITH_BLANK in the environment has spaces'],
  [['--tier', 'HUGE'], 'There is no tier "HUGE"'],
  [['--model', 'nobody'], 'There is no language model "nobody"'],
  [['--pipeline', 'nothing'], 'There is no pipeline "nothing"'],
  [['--voice', 'x'], "unknown option '--voice'"],
] as const)('%j is refused in one line, before anything is measured', async ([args, complaint]) => {
  await using user = await TrialUser.settle({ isInstalled: false });
  const env = { WITH_BLANK: 'very secret' };
  const { code, stdout, stderr } = await user.try(args, { env });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trimEnd().split('\n').at(-1)).toContain(complaint);
  expect(stderr).not.toMatch(/secret|Measuring/);
});
