import type { PageProps } from '../page.ts';
import { saveReport } from '../setup/save-report.ts';
import { useCommand } from '../setup/use-command.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import styles from './broken-page.module.css';
import { Page } from './page.tsx';
import { useWaitingForLink } from './use-waiting-for-link.ts';

interface BrokenPageProps extends PageProps {
  readonly error: Error;
  showAgain(): void;
}

/** Shown instead of a page that crashed. */
export function BrokenPage({ error, showAgain, setup, announce }: BrokenPageProps) {
  const { frame, sentences } = useTexts();
  const { broken, report } = frame;
  const save = useCommand(async () => announce(report.saved(await saveReport(setup, 'text'))));
  const link = useWaitingForLink();
  const format = useFormat();
  return (
    <Page
      heading={broken.heading}
      lead={broken.lead}
      secondary={{ label: report.save, waiting: link, run: () => void save.run() }}
      main={{ label: broken.showAgain, run: showAgain }}
    >
      {save.failure && <p role="alert">{report.failed(sentences.failure(save.failure, format).message)}</p>}
      <details>
        <summary className={styles.summary}>{broken.details}</summary>
        <pre className={styles.details} lang="en">
          {error.stack ?? error.message}
        </pre>
      </details>
    </Page>
  );
}
