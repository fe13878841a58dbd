import type { KeyCheck } from '../../try/nouns/cloud-keys.ts';
import type { TrialPart, TrialReport } from '../../try/nouns/trial-report.ts';
import { failureJson, warningJson } from './warning.ts';

/** What `try --json` prints. `keys`: only what providers said of them, never the keys. */
export function trialJson({ parts, warnings, ...report }: TrialReport, keys: readonly KeyCheck[]) {
  return {
    ...report,
    parts: { llm: partJson(parts.llm), tts: partJson(parts.tts), stt: partJson(parts.stt) },
    keys,
    warnings: warnings.map(warningJson),
  };
}

function partJson({ failure, ...part }: TrialPart) {
  return { ...part, failure: failure && failureJson(failure) };
}
