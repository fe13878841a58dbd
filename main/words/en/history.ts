import { plural } from '../plural.ts';

export const history = {
  empty: {
    heading: 'No measurement yet',
    lead: 'Each measurement appears here, with its range and what changed since the one before.',
    chart: 'Once there are some, a chart shows whether this machine gets slower, and why.',
  },
  loading: { heading: 'History', lead: 'Reading the earlier measurements...' },
  failed: {
    heading: 'The history cannot be read now',
    lead: 'The measurements themselves are kept.',
    retry: 'Try again',
  },
  heading: {
    unsureBetween: (low: string, high: string) => `CPU score between ${low} and ${high}: measured while busy`,
    unsure: 'The last measurement has no single score',
    first: (score: string) => `CPU score ${score}: the first measurement`,
    firstComparable: (score: string) => `CPU score ${score}: the first that can be compared`,
    asBefore: (score: string) => `CPU score ${score}: as before, within the noise`,
    slower: (score: string, percent: string) => `CPU score ${score}: slower by ${percent}`,
    faster: (score: string, percent: string) => `CPU score ${score}: faster by ${percent}`,
  },
  lead: {
    unsure: 'Other programs were busy then, so it cannot be compared. Measure again when it is quiet.',
    first: 'From the next one on, changes of the machine and of its speed show here.',
    asBefore: 'The ranges of the last two calm measurements overlap, so nothing suggests a change.',
    slower: 'The ranges do not overlap, so it is more than noise. The list below names what changed.',
    faster: 'The ranges do not overlap, so it is more than noise. The list below names what changed.',
  },
  running: 'A measurement is running now; it joins the others when it ends.',
  runningAction: 'Available when the running measurement ends.',
  table: {
    caption: (shown: number, all: number) =>
      shown < all
        ? `The last ${shown} of ${all} measurements, newest first`
        : plural('en', {
            one: 'One measurement, newest first',
            other: `${all} measurements, newest first`,
          })(all),
    date: 'Measured',
    score: 'CPU score',
    range: 'range',
    change: 'What changed',
    noChange: 'nothing',
    first: 'first one',
    contended: 'busy, no single number',
    noScore: 'not measured',
    unknown: 'unknown',
    between: (low: string, high: string) => `${low} to ${high}`,
    older: (count: number) => `Older (${count})`,
    onlyLast: (count: number) => `Only the last ${count}`,
  },
  show: 'Show as table',
  hide: 'Hide the table',
  measure: (seconds: string) => `Measure speed (${seconds})`,
  report: 'Save report',
  back: 'Back to the step',
};
