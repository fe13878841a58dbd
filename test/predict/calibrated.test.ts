import { describe, expect, test } from 'vitest';
import { calibrated } from '../../main/predict/calibrated.ts';
import type { PredictedSpeed } from '../../main/predict/speed.ts';
import type { Calibration, LlmRatios } from '../../main/try/nouns/calibration.ts';

const predicted: PredictedSpeed = {
  decodeTokensPerSec: 10,
  prefillTokensPerSec: 40,
  loadSec: 6,
  relativeRange: { low: 0.9, high: 1.1 },
  provenance: 'predicted',
};

function calibration(llm: Record<string, Partial<LlmRatios>>): Calibration {
  const whole = (ratios: Partial<LlmRatios>): LlmRatios => ({
    backend: 'cpu',
    triedAt: '2026-11-28T12:00:00Z',
    decode: 1,
    prefill: 1,
    load: 1,
    ...ratios,
  });
  const ratios = Object.fromEntries(Object.entries(llm).map(([id, each]) => [id, whole(each)]));
  return { machineId: 'm', llm: ratios, served: {}, stt: {}, tts: {} };
}

describe('a speed', () => {
  test('stays as it is without trials, and with trials on another backend', () => {
    expect(calibrated(predicted, 'phi', 'cpu', null)).toBe(predicted);
    const onCard = calibration({ phi: { backend: 'cuda', decode: 1.5 } });
    expect(calibrated(predicted, 'phi', 'cpu', onCard)).toBe(predicted);
  });

  test('of a model that was tried here is what the trial measured', () => {
    const tried = calibration({ phi: { decode: 0.9, prefill: 1.2, load: 1.5 }, llama: { decode: 2 } });
    expect(calibrated(predicted, 'phi', 'cpu', tried)).toEqual({
      decodeTokensPerSec: 9,
      prefillTokensPerSec: 48,
      loadSec: 9,
      relativeRange: predicted.relativeRange,
      provenance: 'measured',
    });
  });

  test('of another model is scaled by the median of the trials, and stays predicted', () => {
    const tried = calibration({
      phi: { decode: 0.8 },
      llama: { decode: 1.2, load: null },
      tiny: { decode: 1.1 },
    });
    expect(calibrated(predicted, 'qwen', 'cpu', tried)).toMatchObject({
      decodeTokensPerSec: 11,
      loadSec: 6,
      provenance: 'predicted',
    });
    const two = calibration({ phi: { decode: 0.8 }, llama: { decode: 1.2 } });
    expect(calibrated(predicted, 'qwen', 'cpu', two).decodeTokensPerSec).toBe(10);
  });

  test('of another model is not halved or doubled more than once by one strange trial', () => {
    const strange = calibration({ phi: { decode: 0.01, prefill: 90 } });
    expect(calibrated(predicted, 'qwen', 'cpu', strange)).toMatchObject({
      decodeTokensPerSec: 5,
      prefillTokensPerSec: 80,
    });
  });

  test('that was measured is corrected by a trial of the same model, and by no other', () => {
    const measured = { ...predicted, provenance: 'measured' } as const;
    const tried = calibration({ phi: { decode: 0.5, prefill: 0.5, load: 2 } });
    expect(calibrated(measured, 'qwen', 'cpu', tried)).toBe(measured);
    expect(calibrated(measured, 'phi', 'cpu', tried)).toMatchObject({
      decodeTokensPerSec: 5,
      provenance: 'measured',
    });
  });

  test('without a known load speed has none afterwards', () => {
    const tried = calibration({ phi: { load: 2 } });
    expect(calibrated({ ...predicted, loadSec: null }, 'phi', 'cpu', tried).loadSec).toBeNull();
  });
});
