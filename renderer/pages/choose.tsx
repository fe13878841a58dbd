import type { PageProps } from '../page.ts';
import { Choosing } from './choose/choosing.tsx';
import { NotLookedAt } from './choose/not-looked-at.tsx';

/** What could be run here, what each costs, and the user's choice. */
export function ChoosePage(props: PageProps) {
  return props.state.machine === null ? <NotLookedAt {...props} /> : <Choosing {...props} />;
}
