import type { ModelRow } from '../../../main/recommend/nouns/recommendation.ts';

/** A row of the model list. */
export const MODEL: ModelRow = {
  id: 'x',
  shortName: 'X',
  backend: 'cpu',
  tokensPerSec: 4.3,
  tokensPerSecRange: { low: 3.7, high: 5.2 },
  prefillTokensPerSec: 20,
  llmSec: 9,
  turnSec: 14,
  llmRangeSec: { low: 7.6, high: 10.5 },
  rangeSec: { low: 12.6, high: 15.5 },
  firstReply: null,
  memoryBytes: null,
  downloadBytes: null,
  license: 'qwen-research',
  commercialUse: 'no',
  verdict: 'unknown',
  provenance: 'predicted',
  notPredicted: null,
  capability: null,
  instructionsPercent: null,
  thinks: 'never',
  thoughts: null,
  rereadsPrompt: false,
  rereadSec: null,
};
