/** Why a model of the catalogue is the best free one for a machine, in sentences. */
export interface BestWords {
  /** What it does better, in figures. */
  readonly claim: string;
  /** Each figure with the one who published it. */
  readonly figures: readonly string[];
  /** How models are compared. */
  readonly rule: string;
  /** What the figures cannot tell. */
  readonly limits: readonly string[];
}
