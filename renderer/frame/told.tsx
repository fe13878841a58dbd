import { unbroken } from '../../main/words/unbroken.ts';
import { MachineWords } from './machine-words.tsx';

interface ToldProps {
  /** In the page's language; `null`: it has no words for it. */
  readonly said: string | null;
  /** The machine side's own sentence. */
  readonly english: string;
}

/** What the machine side tells, in the page's language where it has words for it. */
export function Told({ said, english }: ToldProps) {
  return said ?? <MachineWords>{unbroken(english)}</MachineWords>;
}
