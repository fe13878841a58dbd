import { useEffect, useRef } from 'react';
import type { PageProps } from '../page.ts';

/** Leads on at the end of a wait, but only who has waited: whoever left the page meanwhile stays where they are. */
export function useGoFromHere(go: PageProps['go']): PageProps['go'] {
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return (page) => {
    if (isHere.current) go(page);
  };
}
