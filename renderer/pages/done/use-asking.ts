import { useEffect, useEffectEvent, useState } from 'react';
import type { Failure, Setup } from '../../../preload/contract.ts';
import { isServerAddress, USUAL_SERVER } from '../../blocks/server-address.ts';
import { useCommand } from '../../setup/use-command.ts';
import type { Looked } from './use-server-look.ts';

interface Asked {
  /** The address that was written or measured; `null`: none. */
  readonly known: string | null;
  readonly looked: Looked;
  look(server: string): void;
}

/** The address of the voice server, and what it is asked: what it runs, or a whole turn. */
export function useAsking(setup: Setup, { known, looked, look }: Asked) {
  const [typed, setTyped] = useState(known ?? USUAL_SERVER);
  const [isWrong, setWrong] = useState(false);
  const [last, setLast] = useState<'look' | 'measure'>('look');
  const measure = useCommand((server: string) => setup.try.run({ server }));
  useLookAtOnce(known, look);
  const ask = (what: 'look' | 'measure', then: (server: string) => void) => () => {
    const address = typed.trim();
    setWrong(!isServerAddress(address));
    if (!isServerAddress(address)) return;
    setLast(what);
    then(address);
  };
  const lookNow = ask('look', look);
  const measureNow = ask('measure', (server) => void measure.run(server));
  const lookFailure: Failure | null = looked.kind === 'failed' ? looked.failure : null;
  return {
    typed,
    isWrong,
    /** Why the last question came to nothing. */
    failure: last === 'look' ? lookFailure : measure.failure,
    edit: (value: string) => {
      setTyped(value);
      setWrong(false);
    },
    look: lookNow,
    measure: measureNow,
    again: last === 'look' ? lookNow : measureNow,
  };
}

/** An address that is known is looked at when the page opens. */
function useLookAtOnce(known: string | null, look: (server: string) => void): void {
  const lookAt = useEffectEvent(look);
  useEffect(() => {
    if (known !== null) lookAt(known);
  }, [known]);
}
