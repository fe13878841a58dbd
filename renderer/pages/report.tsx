import { FailureNote } from '../blocks/failure-note.tsx';
import { Note } from '../blocks/note.tsx';
import { Button } from '../frame/button.tsx';
import { MachineWords } from '../frame/machine-words.tsx';
import { Page } from '../frame/page.tsx';
import { useWaitingForLink } from '../frame/use-waiting-for-link.ts';
import type { PageProps } from '../page.ts';
import { useTexts } from '../texts/use-texts.ts';
import styles from './report/report.module.css';
import { useReport } from './report/use-report.ts';

/** What a user may share: the contents, and a full preview before it is saved. */
export function ReportPage(props: PageProps) {
  const { report: texts, history } = useTexts();
  const { text, failure, askAgain, save, saved, saveFailure } = useReport(props);
  const notWritten = failure === null ? texts.waiting : texts.waitingFailed;
  const waiting = useWaitingForLink() ?? (text === null ? notWritten : undefined);
  const { heading, lead } = text === null && failure !== null ? texts.failed : texts;
  return (
    <Page
      heading={heading}
      lead={lead}
      back={{ label: history.back, run: props.resume }}
      secondary={{ label: texts.asJson, waiting, run: () => save('json') }}
      main={{ label: texts.asText, waiting, run: () => save('text') }}
    >
      <div className={styles.stack}>
        {failure !== null && (
          <>
            <FailureNote failure={failure} />
            <Button needsLink onClick={askAgain}>
              {texts.failed.retry}
            </Button>
          </>
        )}
        <section>
          <h2>{texts.inside}</h2>
          <ul className={styles.inside}>
            {texts.contents.map((content) => (
              <li key={content}>{content}</li>
            ))}
          </ul>
          <p className={styles.soft}>{texts.costs}</p>
        </section>
        <Preview text={text} isAwaited={failure === null} />
        {saveFailure !== null && <FailureNote failure={saveFailure} />}
        {saved !== null && (
          <Note tone="ok">
            <p>{texts.offered(saved)}</p>
          </Note>
        )}
      </div>
    </Page>
  );
}

function Preview({ text, isAwaited }: { readonly text: string | null; readonly isAwaited: boolean }) {
  const { report: texts } = useTexts();
  return (
    <div>
      <h2 id="report-preview">{texts.preview}</h2>
      {text === null && isAwaited && <p className={styles.soft}>{texts.writing}</p>}
      {text !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard
        <section className={styles.text} tabIndex={0} aria-labelledby="report-preview">
          <pre className={styles.plain}>
            <MachineWords>{text}</MachineWords>
          </pre>
        </section>
      )}
    </div>
  );
}
