import { expect, test } from 'vitest';
import { type Measured, withMeasured } from '../../main/try/calibrate.ts';
import { Calibration } from '../../main/try/nouns/calibration.ts';

const MONDAY = '2026-11-23T12:00:00Z';
const TUESDAY = '2026-11-24T12:00:00Z';
const SERVER = 'ws://pbx:8765';
const here: Measured = { triedAt: MONDAY, machineId: 'this', server: null };
const ratios = { backend: 'cpu', decode: 0.9, prefill: 1.1, load: 1.5 } as const;

test('a first trial is kept with its time, and where it ran', () => {
  const llm = { id: 'phi', ratios };
  const calibration = withMeasured(null, { ...here, llm, tts: { id: 'amy', sec: 1 } });
  expect(Calibration.parse(calibration)).toEqual({
    machineId: 'this',
    llm: { phi: { ...ratios, triedAt: MONDAY } },
    served: {},
    stt: {},
    tts: { amy: { sec: 1, triedAt: MONDAY, server: null } },
  });
});

test('of each model the newest counts, and what was not tried stays', () => {
  const first = withMeasured(null, { ...here, llm: { id: 'phi', ratios }, tts: { id: 'amy', sec: 1 } });
  const second = withMeasured(first, { ...here, triedAt: TUESDAY, tts: { id: 'amy', sec: 2 } });
  expect(second.llm).toEqual(first.llm);
  expect(second.tts).toEqual({ amy: { sec: 2, triedAt: TUESDAY, server: null } });
  const third = withMeasured(second, { ...here, tts: { id: 'joe', sec: 3 } });
  expect(Object.keys(third.tts)).toEqual(['amy', 'joe']);
});

test('a server’s reply counts until the model runs here', () => {
  const served = { ...here, server: SERVER, served: { id: 'phi', sec: 4 }, stt: { id: 'vosk', sec: 0.5 } };
  const asked = withMeasured(null, served);
  expect(asked).toMatchObject({
    served: { phi: { sec: 4, server: SERVER } },
    stt: { vosk: { sec: 0.5, server: SERVER } },
  });
  const other = withMeasured(asked, { ...here, llm: { id: 'tiny', ratios } });
  expect(other.served).toEqual(asked.served);
  const ran = withMeasured(asked, { ...here, llm: { id: 'phi', ratios } });
  expect(ran).toMatchObject({ served: {}, stt: asked.stt });
});

test('what another machine has shown is forgotten', () => {
  const before = withMeasured(null, { ...here, machineId: 'other', llm: { id: 'phi', ratios } });
  expect(withMeasured(before, { ...here, tts: { id: 'amy', sec: 1 } })).toMatchObject({
    machineId: 'this',
    llm: {},
  });
});
