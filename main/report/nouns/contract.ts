import { failing, nothing } from '../../steps/nouns/procedure.ts';
import { Report } from './report.ts';

/** What a user may show to others. */
export const reportContract = {
  write: failing.input(nothing).output(Report),
};
