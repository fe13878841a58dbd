import { useEffect, useRef } from 'react';
import type { PageProps } from '../page.ts';

/** Navigates at the end of a wait, but only if the user is still on the page that waited. */
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
