import { GIB } from '../../main/nouns/bytes.ts';
import type { ModelRow } from '../../main/recommend/nouns/recommendation.ts';

/** A row of the model list, of a model that fits; a test sets what differs. */
export const rowWith = (different: Partial<ModelRow> & Pick<ModelRow, 'id'>): ModelRow => ({
  shortName: different.id,
  backend: 'cpu',
  tokensPerSec: 5,
  tokensPerSecRange: { low: 4.5, high: 5.5 },
  prefillTokensPerSec: 20,
  llmSec: 8,
  turnSec: 13,
  llmRangeSec: { low: 7, high: 10 },
  rangeSec: { low: 12, high: 15 },
  firstReply: null,
  memoryBytes: 2 * GIB,
  downloadBytes: 1e9,
  license: 'MIT',
  commercialUse: 'yes',
  verdict: 'fits',
  provenance: 'predicted',
  notPredicted: null,
  capability: null,
  instructionsPercent: null,
  thinks: 'never',
  thoughts: null,
  rereadsPrompt: false,
  rereadSec: null,
  ...different,
});
