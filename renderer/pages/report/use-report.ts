import { useState } from 'react';
import { reportText } from '../../../main/words/report-text.ts';
import { adviceKey } from '../../../preload/contract.ts';
import type { PageProps } from '../../page.ts';
import { type ReportForm, saveReport } from '../../setup/save-report.ts';
import { useAnswer } from '../../setup/use-answer.ts';
import { useCommand } from '../../setup/use-command.ts';
import { useTexts } from '../../texts/use-texts.ts';

/** The current report, and how to save it. */
export function useReport({ state, setup, announce }: PageProps) {
  const { report: texts } = useTexts();
  const report = useAnswer(
    (signal) => setup.report.write(undefined, { signal }),
    [adviceKey(state), state.choice],
  );
  const [saved, setSaved] = useState<string | null>(null);
  const command = useCommand(async (form: ReportForm) => {
    const file = await saveReport(setup, form);
    setSaved(file);
    announce(texts.offered(file));
  });
  return {
    text: report.answer && reportText(report.answer),
    failure: report.failure,
    askAgain: report.askAgain,
    /** The last file that was passed to the browser. */
    saved,
    saveFailure: command.failure,
    save: (form: ReportForm) => void command.run(form),
  };
}
