import {
  begin,
  beginMeasuring,
  inTheWayOfMeasuring,
  measuringWaits,
  pauseAndMeasure,
} from '../../blocks/begin.ts';
import { useFrame } from '../../frame/frame-context.ts';
import type { PageAction, PageShape } from '../../frame/page-shape.ts';
import { useWaitingForLink } from '../../frame/use-waiting-for-link.ts';
import type { PageProps } from '../../page.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import type { MeasureView } from './measure-view.ts';
import { shownSecondsLeft } from './time-left.ts';

/** The available actions of each view, and why others have to wait. */
export function useMeasureActions(
  { state, about, setup, go }: PageProps,
  view: MeasureView,
): Pick<PageShape, 'back' | 'secondary' | 'main'> {
  const { measure: texts, machine, frame } = useTexts();
  const format = useFormat();
  const { running, speed } = state;
  const { link } = useFrame();
  const waiting = useWaitingForLink() ?? measuringWaits(state, texts.running.otherStep);

  const isBesideDownload = inTheWayOfMeasuring(state) === 'install';
  const pause = { label: texts.download.pause, waiting, run: () => pauseAndMeasure(state, setup) };
  const measure = { label: texts.empty.start, waiting, run: () => beginMeasuring(state, setup) };
  const start = isBesideDownload ? pause : measure;
  const again = isBesideDownload
    ? pause
    : { ...measure, label: frame.measureAgain(format.timeLeft(about.benchmarkSec)) };
  const look = { label: machine.look, waiting, run: () => begin(setup.probe.run()) };
  const without = { label: speed === null ? texts.without : texts.withOld, run: () => go('choose') };
  const left = running.benchmark === undefined || link !== 'up' ? null : shownSecondsLeft(running.benchmark);
  const waitsForEnd = texts.running.waiting(left === null ? null : format.timeLeft(left));
  const see: PageAction = { label: texts.main, run: () => go('choose') };
  const seeLater = { ...see, waiting: waitsForEnd };

  const byView: Record<MeasureView, Pick<PageShape, 'secondary' | 'main'>> = {
    looking: { secondary: without, main: seeLater },
    running: { secondary: without, main: seeLater },
    cancelled: { secondary: without, main: again },
    failed: { secondary: without, main: again },
    empty: { secondary: without, main: start },
    unchecked: { secondary: without, main: look },
    stale: { secondary: without, main: again },
    // Also if no number can be trusted: buttons that change places are pressed by mistake.
    done: { secondary: again, main: see },
  };
  return { back: { label: frame.back, run: () => go('machine') }, ...byView[view] };
}
