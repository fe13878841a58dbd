import { secPerSpeechSec } from '../../predict/voice-speed.ts';
import type { MessageOf } from '../../speech/speech-process.ts';
import type { Range, VoiceShape, VoiceSpeed } from '../nouns/speed-profile.ts';
import { quantile } from '../statistics.ts';

/** A run of a graph, as the process of voices tells it. */
export type Run = Pick<MessageOf<'ran'>, 'graph' | 'threads' | 'isWarmUp' | 'frames' | 'ms'>;

/** The name of the graph that all shapes share; a decoder has the name of its shape. */
export const FLOW_GRAPH = 'flow';

/** A fixed choice, as for language models: what a voice server does besides is not in the rounds. */
const QUIET_RANGE: Range = { low: 0.85, high: 1.15 };
/**
 * Under contention a whole sentence can be slower than the slowest round: see `noise.ts`. And no round shows how fast it
 * would be without the others: with one to four processes beside them, the rounds of two cores were 1.2 to 5 times as slow.
 */
const CONTENDED_MARGIN = 4;

/** The speed of each shape with each number of threads: the median of its runs. What was not run is left out. */
export function voiceSpeedsOf(
  runs: readonly Run[],
  shapes: readonly VoiceShape[],
  contended: boolean,
): VoiceSpeed[] {
  const counts = [...new Set(runs.map(({ threads }) => threads))];
  return shapes.flatMap((shape) =>
    counts.flatMap((threads) => {
      const decoder = framesPerSec(runs, shape, threads);
      const flow = framesPerSec(runs, FLOW_GRAPH, threads);
      if (decoder.length === 0 || flow.length === 0) return [];
      const rates = {
        shape,
        decoderFramesPerSec: quantile(decoder, 0.5),
        flowFramesPerSec: quantile(flow, 0.5),
      };
      return {
        ...rates,
        threads,
        secPerSpeechSec: secPerSpeechSec({ quality: shape, bytes: null }, rates),
        relativeRange: relativeRange(decoder, contended),
      };
    }),
  );
}

/** Of each run; the first one only warms up, and counts where there is no other. */
function framesPerSec(runs: readonly Run[], graph: string, threads: number): number[] {
  const its = runs.filter((run) => run.graph === graph && run.threads === threads);
  const warm = its.filter(({ isWarmUp }) => !isWarmUp);
  return (warm.length > 0 ? warm : its).map(({ frames, ms }) => (1000 * frames) / ms);
}

function relativeRange(speeds: readonly number[], contended: boolean): Range {
  const central = quantile(speeds, 0.5);
  const slowest = Math.min(...speeds) / central;
  const fastest = Math.max(...speeds) / central;
  return {
    low: Math.min(QUIET_RANGE.low, contended ? slowest / CONTENDED_MARGIN : slowest),
    high: Math.max(QUIET_RANGE.high, contended ? fastest * CONTENDED_MARGIN : fastest),
  };
}
