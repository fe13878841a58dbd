import type { History, TracePoint } from '../../../preload/contract.ts';
import type { Turn } from '../../../renderer/charts/turn-scale.ts';

/** The worked example: Phi-3-mini on 16 cores, about 14 s per turn. A test sets what it is about. */
export function turn(different: Partial<Turn> = {}): Turn {
  return {
    models: { stt: 'vosk', llm: 'phi-3-mini', tts: 'lessac' },
    turnSec: { stt: 2, llm: 9.3, tts: 3, total: 14.3 },
    rangeSec: { llm: { low: 8.7, high: 11 }, tts: null, total: { low: 13.7, high: 16 } },
    provenance: { stt: 'registry', llm: 'predicted', tts: 'registry' },
    ...different,
  };
}

export const cloudTurn = turn({
  models: { stt: 'vosk', llm: null, tts: null },
  turnSec: { stt: null, llm: null, tts: null, total: 5 },
  rangeSec: { llm: null, tts: null, total: null },
  provenance: { stt: null, llm: null, tts: null },
});

/** The turn of a model with these seconds, without a range. */
export function slowTurn(llm: number): Turn {
  return turn({
    turnSec: { stt: 2, llm, tts: 3, total: llm + 5 },
    rangeSec: { llm: null, tts: null, total: null },
  });
}

export function point(sec: number, figure: number, different: Partial<TracePoint> = {}): TracePoint {
  return { sec, figure, series: 'Q4_K', busy: false, ...different };
}

type Entry = History['entries'][number];

export function run(day: number, different: Partial<Entry> = {}): Entry {
  return {
    measuredAt: new Date(Date.UTC(2026, 2, day, 10)).toISOString(),
    machineId: 'this-machine',
    cpuScore: 2.5,
    cpuScoreRange: { low: 2.4, high: 2.6 },
    contended: false,
    machine: { cpu: 'Test CPU', usableCores: 16, memoryBytes: 4e10, gpus: [] },
    differences: [],
    ...different,
  };
}
