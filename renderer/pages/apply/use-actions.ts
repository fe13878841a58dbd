import type { Messages } from '../../../main/words/en.ts';
import { inTheWayOf, stepNames } from '../../../preload/contract.ts';
import { type Copy, useCopy } from '../../blocks/use-copy.ts';
import { useFrame } from '../../frame/frame-context.ts';
import type { PageAction, PageShape } from '../../frame/page-shape.ts';
import { useWaitingForLink } from '../../frame/use-waiting-for-link.ts';
import type { PageProps } from '../../page.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type ApplyView, isOfUndoing, toWrite } from './apply-view.ts';
import { asText } from './snippet-text.ts';
import type { Applying } from './use-apply.ts';

type Actions = Pick<PageShape, 'secondary' | 'main'>;

interface Around {
  readonly go: PageProps['go'];
  readonly texts: Messages['apply'];
  readonly copying: Messages['frame']['copying'];
  readonly copy: Copy;
  /** Why nothing can be started; `undefined`: it can. */
  readonly busy: string | undefined;
  readonly link: string | undefined;
  /** Copies what would be written, as lines for the user's own hands. */
  copyText(): void;
}

/** The buttons of each view; Undo is beside what it takes back. */
export function useActions(applying: Applying, go: PageProps['go']): Pick<PageShape, 'back'> & Actions {
  const { frame, apply: texts } = useTexts();
  const link = useWaitingForLink();
  const copy = useCopy();
  const { announce } = useFrame();
  const { running } = applying.state;
  const isInTheWay = inTheWayOf('configure', stepNames(running)) !== null;
  const waitsForPlan = applying.isAsking ? texts.checking.waiting : undefined;
  const busy = link ?? (isInTheWay ? texts.planned.waitingForWork : waitsForPlan);
  const { setup, request } = applying;
  const copyText = async () => {
    const { snippets } = await setup.configure.plan({ ...request, project: null });
    copy.run(asText(snippets));
  };
  const around: Around = {
    go,
    texts,
    copying: frame.copying,
    copy,
    busy,
    link,
    copyText: () => void copyText().catch(() => announce(frame.copying.notRead, 'alert')),
  };
  return {
    back: { label: frame.back, run: () => go('try') },
    ...ACTIONS[applying.view](applying, around),
  };
}

const toDone = ({ go, texts }: Around): PageAction => ({ label: texts.written.next, run: () => go('done') });
const asLines = ({ texts, link, copyText }: Around): PageAction => ({
  label: texts.planned.copyText,
  waiting: link,
  run: copyText,
});

const ACTIONS: Record<ApplyView, (applying: Applying, around: Around) => Actions> = {
  writing: (_applying, { texts }) => ({
    main: { label: texts.written.next, waiting: texts.writing.waiting, run: () => {} },
  }),
  failed: failedActions,
  unplanned: ({ lookAgain }, around) => ({
    secondary: asLines(around),
    main: { label: around.texts.failed.again, waiting: around.link, run: lookAgain },
  }),
  checking: (_applying, { texts }) => ({
    main: { label: texts.planned.writeUnknown, waiting: texts.checking.waiting, run: () => {} },
  }),
  written: (_applying, around) => ({ main: toDone(around) }),
  unchanged: (_applying, around) => ({ main: toDone(around) }),
  snippets: ({ plan }, around) => ({
    secondary: { label: around.texts.snippets.check, run: () => around.go('done') },
    main: {
      label: plan?.snippets.length === 1 ? around.copying.copy : around.texts.snippets.copyAll,
      run: () => around.copy.run(asText(plan?.snippets ?? [])),
    },
  }),
  planned: (applying, around) => ({ secondary: asLines(around), main: writeAction(applying, around) }),
};

function writeAction({ plan, write }: Applying, { texts, busy }: Around): PageAction {
  return {
    label: plan === null ? texts.planned.writeUnknown : texts.planned.write(toWrite(plan).length),
    waiting: busy,
    run: () => plan !== null && write(plan),
  };
}

/** Files that somebody else has changed are looked at first: their changes are others now. */
function failedActions(applying: Applying, around: Around): Actions {
  const { state, plan, lookAgain, undo } = applying;
  const { texts, busy, link } = around;
  const failure = state.failed.configure?.failure;
  if (failure !== undefined && isOfUndoing(failure)) {
    const again = { label: texts.failed.again, waiting: link, run: undo };
    const look = { label: texts.failed.look, waiting: link, run: lookAgain };
    return failure.code === 'nothing-to-undo' ? { main: look } : { secondary: again, main: look };
  }
  if (failure?.code === 'config-changed-meanwhile' || plan === null || toWrite(plan).length === 0) {
    return {
      secondary: asLines(around),
      main: { label: texts.failed.look, waiting: link, run: lookAgain },
    };
  }
  const again = { ...writeAction(applying, around), label: texts.failed.again, waiting: busy };
  return { secondary: asLines(around), main: again };
}
