import type { NamedOption } from './notice.ts';
import type { Option } from './recommendation.ts';

/** What people call an option. */
export function namedOption({ tier, pipeline, models, names }: Option): NamedOption {
  return { tier, pipeline, llm: models.llm === null ? null : (names.llm ?? models.llm) };
}
