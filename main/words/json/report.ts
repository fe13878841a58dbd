import type { Report } from '../../report/nouns/report.ts';
import { recommendationJson } from './advice.ts';
import { historyJson, machineJson, speedJson } from './facts.ts';
import { trialJson } from './trial.ts';
import { failureJson, warningJson } from './warning.ts';

/** The report as JSON: the output of `report --json` and a report saved as `.json`. */
export function reportJson(report: Report) {
  const { machine, speed, recommendation, trial, history, failed, warnings } = report;
  return {
    ...report,
    machine: machine && machineJson(machine),
    speed: speed && speedJson(speed),
    recommendation: recommendation && recommendationJson(recommendation),
    trial: trial && trialJson(trial),
    history: historyJson(history),
    failed: failed && { step: failed.step, failure: failureJson(failed.failure) },
    warnings: warnings.map(warningJson),
  };
}
