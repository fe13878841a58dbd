import type { Messages } from '../../../main/words/en.ts';
import type { Format } from '../../../main/words/format.ts';
import { type InstallPlan, inTheWayOf, stepNames } from '../../../preload/contract.ts';
import type { PageAction, PageShape } from '../../frame/page-shape.ts';
import { useWaitingForLink } from '../../frame/use-waiting-for-link.ts';
import type { PageProps } from '../../page.ts';
import { type PageMessages, useFormat, useTexts } from '../../texts/use-texts.ts';
import type { DownloadView } from './download-view.ts';
import { failedFiles, isOnlyDamage } from './failures.ts';
import { openMirror, submitTypedToken } from './named-fields.ts';
import { planSums } from './plan-sums.ts';
import { fromSource } from './request.ts';
import type { Download } from './use-download.ts';
import { repairRequest } from './verifying.ts';

type Actions = Pick<PageShape, 'secondary' | 'main'>;

interface Around {
  readonly go: PageProps['go'];
  readonly texts: PageMessages;
  readonly format: Format;
  /** Why the machine side cannot be called; `undefined`: it can. */
  readonly link: string | undefined;
  /** Why nothing can be started, such as a measurement; `undefined`: it can. */
  readonly busy: string | undefined;
}

/** The buttons of each view; Pause and Cancel are beside what they stop. */
export function useActions(download: Download, go: PageProps['go']): Pick<PageShape, 'back'> & Actions {
  const texts = useTexts();
  const link = useWaitingForLink();
  const isInTheWay = inTheWayOf('install', stepNames(download.state.running)) !== null;
  const busy = link ?? (isInTheWay ? texts.measure.running.waiting(null) : undefined);
  const around: Around = { go, texts, format: useFormat(), link, busy };
  return {
    back: { label: texts.frame.back, run: () => go('choose') },
    ...ACTIONS[download.view](download, around),
  };
}

const ACTIONS: Record<DownloadView, (download: Download, around: Around) => Actions> = {
  running: (_download, { texts: { download } }) => ({
    main: { label: download.done.tryIt, waiting: download.running.waitingForEnd, run: () => {} },
  }),
  elsewhere: ({ setup }, { texts: { download }, link }) => ({
    main: {
      label: download.elsewhere.pause,
      waiting: link,
      run: () => void setup.steps.pause({ step: 'install' }).catch(() => {}),
    },
  }),
  verifying: (_download, around) => ({ main: next(around) }),
  broken: brokenActions,
  failed: failedActions,
  paused: ({ begin }, { texts: { download }, busy }) => ({
    main: { label: download.paused.continue, waiting: busy, run: () => begin() },
  }),
  unplanned: ({ planned }, { texts: { download }, go, link }) => ({
    secondary: { label: download.refused.smaller, run: () => go('choose') },
    main: {
      label: download.unplanned.retry,
      waiting: link ?? (planned.isAsking ? download.checking.waiting : undefined),
      run: planned.askAgain,
    },
  }),
  checking: (_download, { texts: { download } }) => ({
    main: { label: download.empty.downloadUnknown, waiting: download.checking.waiting, run: () => {} },
  }),
  refused: refusedActions,
  done: (download, around) => ({
    ...(hasFiles(download.plan) && {
      secondary: {
        label: around.texts.download.done.verify,
        waiting: around.link,
        run: download.verify.start,
      },
    }),
    main: next(around),
  }),
  empty: ({ plan, planned, begin }, { texts: { download }, format, busy }) => ({
    main: {
      label: plan === null ? download.empty.downloadUnknown : startLabel(plan, download.empty, format),
      waiting: busy ?? (planned.isAsking ? download.checking.waiting : undefined),
      run: () => begin(),
    },
  }),
};

function hasFiles(plan: InstallPlan | null): plan is InstallPlan {
  return plan !== null && plan.files.length > 0;
}

/** What is here can be tried; so can the keys of a choice that is all in the cloud. */
function next({ texts, go }: Around): PageAction {
  return { label: texts.download.done.tryIt, run: () => go('try') };
}

function startLabel(plan: InstallPlan, words: Messages['download']['empty'], format: Format): string {
  const { toBring, toFetch, toImport } = planSums(plan);
  if (toFetch === 0) return toImport === toBring ? words.import(toBring) : words.setUp(toBring);
  return plan.downloadBytes === 0 ? words.downloadUnknown : words.download(format.file(plan.downloadBytes));
}

/** No refusal is a dead end: other models, another folder, the network, or another look. */
function refusedActions(download: Download, { texts, go, link }: Around): Actions {
  const { refused, failed, checking } = texts.download;
  const { plan, planned, request, edit } = download;
  const waiting = link ?? (planned.isAsking ? checking.waiting : undefined);
  if (plan !== null && plan.refusals.length === 0) {
    return {
      secondary: { label: refused.lookAgain, waiting, run: planned.askAgain },
      main: { label: failed.useNetwork, waiting: link, run: () => edit(fromSource(request, {})) },
    };
  }
  return {
    secondary: { label: refused.lookAgain, waiting, run: planned.askAgain },
    main: { label: refused.smaller, run: () => go('choose') },
  };
}

function failedActions(download: Download, { texts, busy, go }: Around): Actions {
  const { failed } = texts.download;
  const { state, begin, openSources } = download;
  const failure = state.failed.install?.failure;
  const files = failure === undefined ? [] : failedFiles(failure);
  const count = files.reduce((sum, { ids }) => sum + ids.length, 0);
  const mirror = { label: failed.useMirror, run: () => openMirror(() => openSources(true)) };
  const smaller = { label: texts.download.refused.smaller, run: () => go('choose') };
  // Where the whole step failed, it was not for a host; other models do not end another Voicefit.
  const isHeld = failure?.code === 'models-folder-held';
  const otherwise = isHeld ? {} : { secondary: smaller };
  return {
    ...(files.length > 0 ? { secondary: mirror } : otherwise),
    main: {
      label: isOnlyDamage(files) ? failed.again(count) : failed.continue,
      waiting: busy,
      // A token that was typed, but not sent with its own button, is meant too.
      run: () => submitTypedToken() || begin(),
    },
  };
}

function brokenActions({ verify, request, begin }: Download, { texts, format, busy, go }: Around): Actions {
  const words = texts.download.verify;
  const { verifying, clear } = verify;
  const broken = verifying.kind === 'ended' ? verifying.broken : [];
  const repair = repairRequest(broken, request);
  const close = { label: words.close, run: clear };
  if (repair === null)
    return { secondary: close, main: { label: texts.download.refused.smaller, run: () => go('choose') } };
  const listed = broken.filter(({ isListed }) => isListed);
  const bytes = listed.reduce((sum, file) => sum + (file.bytes ?? 0), 0);
  const label = bytes === 0 ? words.repairUnknown : words.repair(format.file(bytes));
  return { secondary: close, main: { label, waiting: busy, run: () => begin(repair) } };
}
