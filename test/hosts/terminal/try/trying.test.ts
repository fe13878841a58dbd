import { readFile, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { keepGreeting } from '../../../../main/try/voice/kept-greeting.ts';
import { TALKATIVE } from '../../../try/trial-site.ts';
import { lastLine, printedBy, TrialUser } from './trial-user.ts';

test('what is installed is tried, heard and compared; the next trial is predicted by it', async () => {
  await using user = await TrialUser.settle();
  await user.measured();
  const greeting = user.at('greeting.wav');
  const first = await user.try(['--json', '--out', greeting]);
  expect(first.code).toBe(0);
  expect(lastLine(first)).toBe(`The greeting is in ${greeting}.`);
  const { parts, ...report } = printedBy(first);
  expect(parts).toMatchObject({
    llm: { state: 'measured', predictedSec: expect.any(Number), range: { low: expect.any(Number) } },
    tts: { state: 'measured', predictedSec: 1, range: null },
    stt: { state: 'checked', predictedSec: 1, measuredSec: null },
  });
  expect(report).toMatchObject({ firstAudioSec: expect.any(Number), turnSec: expect.any(Number), keys: [] });
  expect(report.reply).not.toBe('');
  const wav = await readFile(greeting);
  expect(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ');
  expect({ sizes: [wav.readUInt32LE(4), wav.readUInt32LE(40)], rate: wav.readUInt32LE(24) }).toEqual({
    sizes: [wav.length - 8, wav.length - 44],
    rate: 22_050,
  });

  const second = await user.try(['--lang', 'de'], { env: { COLUMNS: '80' } });
  expect(second.code).toBe(0);
  expect(second.stderr).not.toContain('Messen');
  expect(second.stdout).toMatch(/^Probelauf mit Small\n/);
  expect(second.stdout).toMatch(/Angabe +Vorhergesagt +Spanne +Gemessen/);
  expect(second.stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  for (const odd of ['\u001b', '\u00a0']) expect(second.stdout + second.stderr).not.toContain(odd);
});

test('a part that fails exits with 1 and one line; nothing that was spoken earlier is written', async () => {
  await using user = await TrialUser.settle();
  await user.measured();
  await keepGreeting(user.voicefit.home, Uint8Array.of(1));
  await rm(user.model('tts'), { recursive: true });
  const greeting = user.at('greeting.wav');
  const outcome = await user.try(['--json', '--out', greeting]);
  expect(outcome.code).toBe(1);
  const { parts } = printedBy(outcome);
  expect(parts.llm.state).toBe('measured');
  expect(parts.tts.failure).toMatchObject({
    code: 'model-not-installed',
    message: expect.stringContaining('voice.onnx'),
    nextStep: 'Download it first.',
  });
  const errors = outcome.stderr.split('\n').filter((line) => line.startsWith('error: '));
  expect(errors).toEqual([
    expect.stringMatching(/^error: voice is not installed: .*voice\.onnx\. Download it/),
  ]);
  expect(lastLine(outcome)).toBe('No greeting was spoken, so no file was written.');
  await expect(readFile(greeting)).rejects.toThrow('ENOENT');

  await rm(user.model(''), { recursive: true });
  const nothing = await user.try();
  expect({ code: nothing.code, stdout: nothing.stdout }).toEqual({ code: 1, stdout: '' });
  expect(lastLine(nothing)).toMatch(/^error: Small is not installed: .*small\.gguf\. Download it first\.$/);
});

test('Ctrl-C in the middle of an answer exits with 130 and leaves nothing running', async () => {
  await using user = await TrialUser.settle({ changes: TALKATIVE });
  await user.measured();
  let pressed = false;
  const outcome = await user.try(['--json'], {
    onStderr: (said, kill) => {
      if (pressed || !said.includes('Trying it: the model is answering')) return;
      pressed = true;
      kill('SIGINT');
    },
  });
  expect({ code: outcome.code, stdout: outcome.stdout, last: lastLine(outcome) }).toEqual({
    code: 130,
    stdout: '',
    last: 'Stopped.',
  });
  expect(await user.processes()).toEqual([]);
  const { trial, calibration } = JSON.parse(await readFile(`${user.voicefit.home}/state.json`, 'utf8'));
  expect({ trial, calibration }).toEqual({ trial: null, calibration: null });
});
