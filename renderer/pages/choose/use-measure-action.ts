import { beginMeasuring, measuringWaits } from '../../blocks/begin.ts';
import type { PageAction } from '../../frame/page-shape.ts';
import { useWaitingForLink } from '../../frame/use-waiting-for-link.ts';
import type { PageProps } from '../../page.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';

/** From the answers back to the measurement: to watch it if it runs, else to start one. */
export function useMeasureAction({ state, about, setup, go }: PageProps): PageAction {
  const { choose, frame, measure } = useTexts();
  const seconds = useFormat().timeLeft(about.benchmarkSec);
  const link = useWaitingForLink();
  if (state.running.benchmark !== undefined) {
    return { label: choose.showMeasurement, run: () => go('measure') };
  }
  return {
    label: state.speed === null ? choose.measureFirst(seconds) : frame.measureAgain(seconds),
    waiting: link ?? measuringWaits(state, measure.running.otherStep),
    run: () => {
      beginMeasuring(state, setup);
      go('measure');
    },
  };
}
