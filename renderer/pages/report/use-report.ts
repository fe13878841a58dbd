import { useState } from 'react';
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
    async (signal) => {
      const written = await setup.report.write(undefined, { signal });
      const { reportForms } = await import('../../setup/report-forms.ts');
      return reportForms.text(written);
    },
    [adviceKey(state), state.choice],
  );
  const [saved, setSaved] = useState<string | null>(null);
  const command = useCommand(async (form: ReportForm) => {
    const file = await saveReport(setup, form);
    setSaved(file);
    announce(texts.offered(file));
  });
  return {
    text: report.answer,
    failure: report.failure,
    askAgain: report.askAgain,
    /** The last file that was passed to the browser. */
    saved,
    saveFailure: command.failure,
    save: (form: ReportForm) => void command.run(form),
  };
}
