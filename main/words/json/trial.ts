import type { TrialPart, TrialReport } from '../../try/nouns/trial-report.ts';
import { failureJson, warningJson } from './warning.ts';

/** A trial as JSON. */
export function trialJson({ parts, warnings, ...report }: TrialReport) {
  return {
    ...report,
    parts: { llm: partJson(parts.llm), tts: partJson(parts.tts), stt: partJson(parts.stt) },
    warnings: warnings.map(warningJson),
  };
}

function partJson({ failure, ...part }: TrialPart) {
  return { ...part, failure: failure && failureJson(failure) };
}
