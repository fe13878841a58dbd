import { rm, writeFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { TrialReport } from '../../main/try/nouns/trial-report.ts';
import { expectGone } from '../inference/processes.ts';
import { LLM, STT, SYNTHETIC_TIERS, syntheticCatalogue, VOICE } from './synthetic-models.ts';
import { TALKATIVE, TrialSite, undisturbedMachine } from './trial-site.ts';

test('what is installed is run: the figures of the report fit together', async () => {
  await using site = await TrialSite.open();
  const report = TrialReport.parse(await site.setup.try.run({}));
  expect(report).toMatchObject({
    server: null,
    tier: 'SMALL',
    models: { llm: LLM, tts: VOICE, stt: STT },
    parts: { llm: { state: 'measured' }, tts: { state: 'measured' }, stt: { state: 'checked' } },
    question: expect.stringContaining('bicycle'),
    isTooSlow: false,
    warnings: [],
  });
  const { llm, voice, parts } = report;
  if (llm === null || voice === null) return expect.fail();
  expect(report.reply).not.toBe('');
  expect(llm.replyTokens).toBe(32);
  // The instructions and the question.
  expect(llm.promptTokens).toBeGreaterThan(220);
  expect(llm.peakMemoryBytes).toBeGreaterThan(60e6);
  const reply = parts.llm.measuredSec ?? 0;
  expect(reply).toBeCloseTo(40 / llm.prefillTokensPerSec + 30 / llm.decodeTokensPerSec);
  expect(llm.firstSentence.measuredSec).toBeCloseTo(
    40 / llm.prefillTokensPerSec + 12 / llm.decodeTokensPerSec,
  );
  expect(llm.firstReply.measuredSec).toBeCloseTo(reply + 220 / llm.prefillTokensPerSec);
  const perSpeechSec = Math.min(...voice.speeds.map(({ secPerSpeechSec }) => secPerSpeechSec));
  expect(parts.tts.measuredSec).toBeCloseTo(perSpeechSec * 30 * 0.26);
  const hearing = parts.stt.predictedSec ?? 0;
  expect(report.turnSec).toBeCloseTo(hearing + reply + (parts.tts.measuredSec ?? 0));
  expect(report.firstAudioSec).toBeLessThan(report.turnSec ?? 0);
  expect(report.calibration).toBeCloseTo(reply / (parts.llm.predictedSec ?? 0));
  for (const pid of site.workers) await expectGone(pid);
});

test('its reply, its greeting and its figures are kept, and later predictions are what was measured', async () => {
  await using site = await TrialSite.open();
  const before = await site.setup.recommend.advise({});
  const models = await site.setup.recommend.models({});
  const { parts, llm } = await site.setup.try.run({});
  const reply = parts.llm.measuredSec ?? 0;

  const later = await TrialSite.again(site.folder);
  const { trial, failed } = await later.state();
  expect({ reply: trial?.parts.llm.measuredSec, failed }).toEqual({ reply, failed: {} });
  const { wavBase64 } = await later.setup.try.listen();
  expect(
    Buffer.from(wavBase64 ?? '', 'base64')
      .subarray(0, 4)
      .toString(),
  ).toBe('RIFF');

  const { recommended } = await later.setup.recommend.advise({});
  expect(before.recommended.turnSec.llm).not.toBeCloseTo(reply);
  expect(recommended.turnSec.llm).toBeCloseTo(reply);
  expect(recommended.turnSec.tts).toBe(parts.tts.measuredSec);
  expect(recommended.provenance).toEqual({ llm: 'measured', tts: 'measured', stt: 'registry' });

  const again = await later.setup.try.run({});
  expect(again.parts.llm.predictedSec).toBeCloseTo(reply);
  expect(again.llm?.load.predictedSec).toBeCloseTo(llm?.load.measuredSec ?? 0);

  // Others are scaled alike, as long as the trial is not further off than any good measurement.
  const speedOf = (id: string, table: typeof models) =>
    table.models.find((model) => model.id === id)?.tokensPerSec ?? 0;
  const own = speedOf(LLM, await site.setup.recommend.models({})) / speedOf(LLM, models);
  const other = 'tinyllama-1.1b-chat-v1.0';
  const scaled = speedOf(other, await site.setup.recommend.models({})) / speedOf(other, models);
  expect(scaled).toBeCloseTo(Math.min(2, Math.max(0.5, own)));
});

test('without the language model’s file the others are tried, and it is told', async () => {
  await using site = await TrialSite.open();
  await rm(site.model('llm/small.gguf'));
  const { parts, reply } = await site.setup.try.run({});
  expect(parts).toMatchObject({
    llm: { state: 'failed', failure: { code: 'model-not-installed' } },
    tts: { state: 'measured' },
    stt: { state: 'checked' },
  });
  expect(reply).toBeNull();
  expect((await site.state()).failed).toEqual({});
});

test('without voice and speech-to-text the language model is tried, and both are told', async () => {
  await using site = await TrialSite.open();
  await rm(site.model('tts/voice.onnx'));
  await rm(site.model(`stt/${STT}/am/final.mdl`));
  expect((await site.setup.try.run({})).parts).toMatchObject({
    llm: { state: 'measured' },
    tts: { state: 'failed', failure: { code: 'model-not-installed' } },
    stt: { state: 'failed', failure: { code: 'stt-incomplete', missing: ['am/final.mdl'] } },
  });
});

test('files that are no models are told with what the runtimes say', async () => {
  await using site = await TrialSite.open();
  await writeFile(site.model('llm/small.gguf'), 'GGUF');
  await writeFile(site.model('tts/voice.onnx'), 'ONNX');
  const { parts, reply, voice } = await site.setup.try.run({});
  expect(parts).toMatchObject({
    llm: { state: 'failed', failure: { code: 'model-flawed', flaw: 'refused' } },
    tts: { state: 'failed', failure: { code: 'voice-flawed', flaw: 'not-onnx' } },
    stt: { state: 'checked' },
  });
  expect({ reply, voice }).toEqual({ reply: null, voice: null });
});

test('if nothing can be tried the step has failed, for the reason of the language model', async () => {
  await using site = await TrialSite.open();
  await rm(site.model(''), { recursive: true });
  await expect(site.setup.try.run({})).rejects.toMatchObject({
    code: 'FAILED',
    data: { code: 'model-not-installed', model: 'Small' },
  });
  const { failed, trial } = await site.state();
  expect(failed.try?.failure).toMatchObject({ code: 'model-not-installed' });
  expect(trial).toBeNull();
});

test('a trial that is cancelled in the middle of an answer keeps nothing, and its worker is gone', async () => {
  await using site = await TrialSite.open({ registry: TALKATIVE });
  const { ended } = await site.tryUntil(({ doing, text }) => doing === 'answering' && text !== '');
  const pid = site.worker('inference');
  await site.setup.steps.cancel({ step: 'try' });
  expect(await ended).toMatchObject({ code: 'CANCELLED' });
  await expectGone(pid);
  const { running, trial, calibration, failed } = await site.state();
  expect({ running, trial, calibration, failed }).toEqual({
    running: {},
    trial: null,
    calibration: null,
    failed: {},
  });
  expect((await site.setup.try.listen()).wavBase64).toBeNull();
});

test('a slow reply and a slow voice are told, with the next tier down and a faster voice', async () => {
  const { stt, llm, tts } = syntheticCatalogue();
  const { shape } = llm[LLM];
  const tiny = {
    ...llm[LLM],
    file_name: 'tiny.gguf',
    short_name: 'Tiny',
    shape: { ...shape, block_count: 1 },
  };
  const low = { ...tts[VOICE], file_name: 'low.onnx', quality: 'low' };
  const { CLOUD, SMALL } = SYNTHETIC_TIERS;
  const expectations = { ...SMALL.expectations, tts_latency_sec: 0.000_001 };
  const tiers = {
    CLOUD,
    TINY: { ...SMALL, models: { ...SMALL.models, llm: { name: 'tiny.gguf' } } },
    SMALL: { ...SMALL, expectations },
  };
  const models = { stt, llm: { ...llm, tiny }, tts: { ...tts, 'en-voice-low': low } };
  await using site = await TrialSite.open({ registry: { tiers, models, safe_llm_latency_sec: 0.05 } });
  const { isTooSlow, limitSec, warnings, parts } = await site.setup.try.run({ tier: 'SMALL' });
  expect({ isTooSlow, limitSec }).toEqual({ isTooSlow: true, limitSec: 0.05 });
  const sec = expect.any(Number);
  expect(warnings).toEqual([
    {
      code: 'trial-too-slow',
      model: 'Small',
      sec: parts.llm.measuredSec,
      limitSec: 0.05,
      instead: { tier: 'TINY', model: 'Tiny', sec },
    },
    { code: 'trial-slow-voice', voice: 'Voice', sec: parts.tts.measuredSec, instead: 'en-voice-low' },
  ]);
});

test('a trial beside busy programs says so, and scales no later prediction', async () => {
  const { cpu, ...machine } = undisturbedMachine();
  await using site = await TrialSite.open({ machine: { ...machine, cpu: { ...cpu, logicalCores: 1 } } });
  const busy = new Worker('while (true);', { eval: true });
  const { warnings, calibration, parts } = await site.setup.try.run({}).finally(() => busy.terminate());
  expect(parts.llm.state).toBe('measured');
  expect({ warnings, calibration }).toEqual({ warnings: [{ code: 'trial-contended' }], calibration: null });
  expect((await site.state()).calibration).toMatchObject({ llm: {}, tts: {} });
});

test('a worker that is killed in the middle of an answer is told, and the others are tried', async () => {
  await using site = await TrialSite.open({ registry: TALKATIVE });
  const { ended } = await site.tryUntil(({ doing, text }) => doing === 'answering' && text !== '');
  process.kill(site.worker('inference'), 'SIGKILL');
  expect(await ended).toMatchObject({
    parts: {
      llm: { state: 'failed', failure: { code: 'model-ended', signal: 'SIGKILL' } },
      tts: { state: 'measured' },
      stt: { state: 'checked' },
    },
  });
});

test('on a machine that was not measured all is tried, and nothing is compared or scaled', async () => {
  await using site = await TrialSite.open({ score: null });
  const { parts, calibration, llm } = await site.setup.try.run({ tier: 'SMALL' });
  expect(parts.llm).toMatchObject({ state: 'measured', range: null });
  expect(calibration).toBeNull();
  expect(llm?.load.predictedSec).toBeNull();
  expect((await site.state()).calibration?.llm).toEqual({});
});

test('for the cloud only the files of speech-to-text are checked', async () => {
  await using site = await TrialSite.open();
  const report = await site.setup.try.run({ pipeline: 'hybrid_support' });
  expect(report.parts).toMatchObject({
    llm: { state: 'cloud', predictedSec: null },
    tts: { state: 'cloud' },
    stt: { state: 'checked' },
  });
  expect(report).toMatchObject({ llm: null, voice: null, reply: null, pipeline: 'hybrid_support' });
  expect(site.workers).toEqual([]);
});
