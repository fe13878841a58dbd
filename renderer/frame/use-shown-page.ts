import { useEffect, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { SetupState } from '../../preload/contract.ts';
import type { PageName } from '../page.ts';
import { type BuiltPages, obstacle, pageNamed, resumePage } from './page-access.ts';

/** After a step has ended, its fact may arrive this long after the call's answer. */
const FACT_MS = 500;

export interface ShownPage {
  readonly page: PageName;
  /** Whether another page was shown before. */
  readonly wasTurnedTo: boolean;
  go(page: PageName): void;
}

/** The page of the address if it is open, else the one to continue with. Pages are history entries. */
export function useShownPage(state: SetupState, built: BuiltPages): ShownPage {
  const [location, navigate] = useHashLocation();
  const named = pageNamed(location);
  const isOpen = named !== null && obstacle(named, state, built) === null;
  const [fallback, setFallback] = useState(() => resumePage(state, built));
  const page = isOpen
    ? named
    : obstacle(fallback, state, built) === null
      ? fallback
      : resumePage(state, built);

  const [last, setLast] = useState({ page, wasTurnedTo: false });
  if (last.page !== page) {
    setLast({ page, wasTurnedTo: true });
    setFallback(page);
  }

  useEffect(() => {
    if (isOpen) return;
    const timer = setTimeout(() => navigate(`/${page}`, { replace: true }), named === null ? 0 : FACT_MS);
    return () => clearTimeout(timer);
  }, [isOpen, named, page, navigate]);

  return { page, wasTurnedTo: last.wasTurnedTo, go: (next) => next !== page && navigate(`/${next}`) };
}
