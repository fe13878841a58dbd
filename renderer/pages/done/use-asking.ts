import { useEffect, useEffectEvent, useState } from 'react';
import { type Failure, isServerUrl, type Setup } from '../../../preload/contract.ts';
import { USUAL_SERVER } from '../../blocks/server-address.ts';
import { useCheckedField } from '../../blocks/use-checked-field.ts';
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
  const { ifRight, ...field } = useCheckedField(known ?? USUAL_SERVER, isServerUrl);
  const [last, setLast] = useState<'look' | 'measure'>('look');
  const measure = useCommand((server: string) => setup.try.run({ server }));
  useLookAtOnce(known, look);
  const ask = (what: 'look' | 'measure', then: (server: string) => void) =>
    ifRight((address) => {
      setLast(what);
      then(address);
    });
  const lookNow = ask('look', look);
  const measureNow = ask('measure', (server) => void measure.run(server));
  const lookFailure: Failure | null = looked.kind === 'failed' ? looked.failure : null;
  return {
    ...field,
    /** Why the last question came to nothing. */
    failure: last === 'look' ? lookFailure : measure.failure,
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
