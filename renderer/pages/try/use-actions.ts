import type { Messages } from '../../../main/words/en.ts';
import type { Format } from '../../../main/words/format.ts';
import { inTheWayOf, type Option, stepNames } from '../../../preload/contract.ts';
import type { PageAction, PageShape } from '../../frame/page-shape.ts';
import { useWaitingForLink } from '../../frame/use-waiting-for-link.ts';
import type { PageProps } from '../../page.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import { isOfServer, type TryView, type WayOn, wayOnAfter, wayOut } from './try-view.ts';
import type { Trying } from './use-try.ts';

type Actions = Pick<PageShape, 'secondary' | 'main'>;

interface Around {
  readonly go: PageProps['go'];
  readonly texts: Messages['tryIt'];
  readonly format: Format;
  /** Why nothing can be started; `undefined`: it can. */
  readonly busy: string | undefined;
  /** The machine side does not answer. */
  readonly link: string | undefined;
  /** A smaller option that is offered; `null`: none, or not known. */
  readonly smaller: Option | null;
}

/** The buttons of each view; Cancel is beside what it stops. */
export function useActions(
  trying: Trying,
  go: PageProps['go'],
  smaller: Option | null,
): Pick<PageShape, 'back'> & Actions {
  const { frame, tryIt: texts } = useTexts();
  const format = useFormat();
  const link = useWaitingForLink();
  const { running, elsewhere } = trying.state;
  const isInTheWay = inTheWayOf('try', [...stepNames(running), ...elsewhere]) !== null;
  const busy = link ?? (isInTheWay ? texts.empty.otherStep : undefined);
  const around: Around = { go, texts, format, busy, link, smaller };
  return {
    back: { label: frame.back, run: () => go('download') },
    ...ACTIONS[trying.view](trying, around),
  };
}

const ACTIONS: Record<TryView, (trying: Trying, around: Around) => Actions> = {
  empty: ({ begin }, { go, texts: { empty }, busy }) => ({
    secondary: { label: empty.skip, run: () => go('apply') },
    main: { label: empty.start, waiting: busy, run: () => begin() },
  }),
  running: (_trying, { texts }) => ({
    main: { label: texts.done.apply, waiting: texts.running.waiting, run: () => {} },
  }),
  failed: failedActions,
  done: doneActions,
};

function failedActions(trying: Trying, around: Around): Actions {
  const { texts, go, smaller, link } = around;
  const failure = trying.state.failed.try?.failure;
  const way: WayOn = failure === undefined ? { kind: 'again' } : wayOut([failure]);
  const again = againAction(trying, around);
  const main = way.kind === 'download' ? { label: texts.failed.download, run: () => go('download') } : again;
  if (smaller?.tier && failure?.code === 'too-little-free-memory') {
    const { tier, names } = smaller;
    return {
      secondary: {
        label: texts.done.takeModel(names.llm ?? tier),
        waiting: link,
        run: () => trying.takeTier(tier),
      },
      main,
    };
  }
  const isServer = failure !== undefined && isOfServer(failure);
  return {
    secondary: isServer
      ? { label: texts.empty.skip, run: () => go('apply') }
      : { label: texts.failed.choose, run: () => go('choose') },
    main,
  };
}

/** What has failed is asked again where it was asked. */
function againAction({ state, begin }: Trying, { texts, busy }: Around): PageAction {
  const failure = state.failed.try?.failure;
  const server = failure !== undefined && isOfServer(failure) && 'url' in failure ? failure.url : undefined;
  return { label: texts.failed.again, waiting: busy, run: () => begin(server) };
}

function doneActions(trying: Trying, { texts: { done, failed }, go, busy, link, format }: Around): Actions {
  const { trial, begin, takeTier } = trying;
  const server = trial?.server ?? undefined;
  const again: PageAction = {
    label: server === undefined ? done.again : done.measureAgain,
    waiting: busy,
    run: () => begin(server),
  };
  const apply: PageAction = { label: done.apply, run: () => go('apply') };
  if (trial === null) return { main: again };
  const way = wayOnAfter(trial);
  switch (way.kind) {
    case 'apply':
      return { secondary: again, main: apply };
    case 'again':
      return { secondary: apply, main: again };
    case 'download':
      return { secondary: again, main: { label: failed.download, run: () => go('download') } };
    case 'choose':
      return { secondary: again, main: { label: failed.choose, run: () => go('choose') } };
    case 'smaller':
      return {
        secondary: again,
        main: {
          label: done.use(way.model, format.seconds(way.sec)),
          waiting: link,
          run: () => takeTier(way.tier),
        },
      };
  }
}
