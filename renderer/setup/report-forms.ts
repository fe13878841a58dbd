import { reportJson } from '../../main/words/json/report.ts';
import { reportText } from '../../main/words/report-text.ts';
import type { Report } from '../../preload/contract.ts';

/** The text of a report, in each form in which it is saved. Loaded when a report is asked for: few pages need it. */
export const reportForms = {
  text: reportText,
  json: (report: Report): string => `${JSON.stringify(reportJson(report), null, 2)}\n`,
} as const satisfies Record<string, (report: Report) => string>;
