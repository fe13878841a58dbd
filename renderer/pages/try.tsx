import { adviceKey, smallerOption } from '../../preload/contract.ts';
import { FailureNote, Refusal } from '../blocks/failure-note.tsx';
import { useCalm } from '../blocks/use-calm.ts';
import { useNow } from '../blocks/use-now.ts';
import { useFrame } from '../frame/frame-context.ts';
import { Page } from '../frame/page.tsx';
import type { PageProps } from '../page.ts';
import { useAnswer } from '../setup/use-answer.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { Done } from './try/done.tsx';
import { expectedRows } from './try/figure-rows.ts';
import { Figures } from './try/figures.tsx';
import { KeysOfCloud } from './try/keys-of-cloud.tsx';
import { Running } from './try/running.tsx';
import { ServerCard } from './try/server-card.tsx';
import styles from './try/try.module.css';
import { isOfServer } from './try/try-view.ts';
import { useActions } from './try/use-actions.ts';
import { type Trying, useTrying } from './try/use-try.ts';
import { wordsOf } from './try/words.ts';

/** The chosen models at work: what they answer, how they sound, and how long that really takes. */
export function TryPage(props: PageProps) {
  const trying = useTrying({ ...props, state: useCalmReply(props.state) });
  return trying === null ? null : <Chosen {...props} trying={trying} />;
}

/** The reply grows faster than it can be read; start and end show at once. */
function useCalmReply(state: PageProps['state']): PageProps['state'] {
  const { running } = state;
  const calm = useCalm(running.try);
  const isSame =
    calm !== undefined &&
    calm.startedAt === running.try?.startedAt &&
    calm.progress.doing === running.try.progress.doing;
  return isSame ? { ...state, running: { ...running, try: calm } } : state;
}

function Chosen({ trying, ...props }: PageProps & { readonly trying: Trying }) {
  const texts = useTexts().tryIt;
  const format = useFormat();
  const { link } = useFrame();
  const { view, state, option, choice } = trying;
  const nowMs = useNow(view === 'running');
  const words = wordsOf(view, {
    state,
    model: option?.names.llm ?? null,
    isCloud: choice.models.llm === null,
    warmUpSec: option?.warmUpSec ?? null,
    nowMs,
    link,
    texts,
    format,
  });
  const actions = useActions(trying, props.go, useSmaller(trying));
  return (
    <Page {...words} {...actions}>
      <div className={trying.refusal === null ? undefined : styles.refusal}>
        <Refusal failure={trying.refusal} />
      </div>
      <Content trying={trying} go={props.go} />
    </Page>
  );
}

/** Only where memory is short. */
function useSmaller({ state, setup, choice }: Trying) {
  const isShort = state.failed.try?.failure.code === 'too-little-free-memory';
  const { answer } = useAnswer(
    (signal) => setup.recommend.advise({}, { signal }),
    isShort ? [adviceKey(state), choice] : null,
  );
  return answer === null ? null : smallerOption(answer, choice);
}

interface ContentProps extends Pick<PageProps, 'go'> {
  readonly trying: Trying;
}

function Content({ trying, go }: ContentProps) {
  const { view, state, option, trial } = trying;
  if (view === 'running') return <Running trying={trying} />;
  if (view === 'done') return trial === null ? null : <Done {...{ trial, trying, go }} />;
  const failure = state.failed.try?.failure;
  return (
    <div className={styles.stack}>
      {view === 'failed' && failure !== undefined && !isOfServer(failure) && (
        <FailureNote failure={failure} />
      )}
      {option !== null && <Figures rows={expectedRows(option, null)} reply={null} />}
      <KeysOfCloud trying={trying} />
      <ServerCard trying={trying} />
    </div>
  );
}
