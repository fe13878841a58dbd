import { isSpeedCurrent } from '../../../preload/contract.ts';
import { begin, beginMeasuring, measuringWaits } from '../../blocks/begin.ts';
import type { PageAction, PageShape } from '../../frame/page-shape.ts';
import { useWaitingForLink } from '../../frame/use-waiting-for-link.ts';
import type { PageProps } from '../../page.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import type { MachineView } from './machine-view.ts';

interface MachineActions {
  readonly footer: Pick<PageShape, 'back' | 'secondary' | 'main'>;
  readonly again: PageAction;
}

/** The available actions, and why others have to wait. */
export function useMachineActions({ state, about, setup, go }: PageProps, view: MachineView) {
  const { machine: texts, measure: measureTexts, choose, frame } = useTexts();
  const format = useFormat();
  const link = useWaitingForLink();
  const isLooking = state.running.probe !== undefined;
  const isMeasuring = state.running.benchmark !== undefined;
  const lookWaits = isLooking
    ? texts.looking.waiting
    : isMeasuring
      ? texts.looking.afterMeasuring
      : undefined;

  const look = { label: texts.look, waiting: link ?? lookWaits, run: () => begin(setup.probe.run()) };
  const again = { ...look, label: texts.lookAgain };
  // Advice needs a machine.
  const without: PageAction = {
    label: texts.without,
    waiting: state.machine === null ? (lookWaits ?? texts.empty.waiting) : undefined,
    run: () => go('choose'),
  };
  const measure: PageAction = {
    label: texts.measure(format.timeLeft(about.benchmarkSec)),
    waiting: link ?? lookWaits ?? measuringWaits(state, measureTexts.running.otherStep),
    run: () => {
      beginMeasuring(state, setup);
      go('measure');
    },
  };
  const show = { label: choose.showMeasurement, run: () => go('measure') };
  const measureOrShow = isMeasuring ? show : measure;
  const seeWhatFits = { label: measureTexts.main, run: () => go('choose') };

  const back = { label: frame.back, run: () => go('welcome') };
  const byView: Record<MachineView, Omit<MachineActions['footer'], 'back'>> = {
    empty: { secondary: without, main: look },
    looking: { secondary: without, main: measureOrShow },
    failed: { main: again },
    // Already measured: measuring again is possible but not the next step.
    found: isSpeedCurrent(state)
      ? { secondary: measureOrShow, main: seeWhatFits }
      : { secondary: without, main: measureOrShow },
  };
  return { footer: { back, ...byView[view] }, again } satisfies MachineActions;
}
