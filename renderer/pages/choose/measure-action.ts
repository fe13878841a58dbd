import { begin } from '../../blocks/begin.ts';
import type { PageAction } from '../../frame/page-shape.ts';
import type { PageProps } from '../../page.ts';
import type { choose } from '../../texts/en/choose.ts';

/**
 * From the answers back to the measurement: to see it where it runs, else to begin one.
 * @param waiting why none can begin now
 */
export function measureAction(
  { state, setup, go }: PageProps,
  words: typeof choose,
  waiting: string | undefined,
): PageAction {
  if (state.running?.step === 'benchmark') {
    return { label: words.showMeasurement, run: () => go('measure') };
  }
  return {
    label: state.speed === null ? words.measureFirst : words.measureAgain,
    waiting,
    run: () => {
      begin(setup.benchmark({}));
      go('measure');
    },
  };
}
