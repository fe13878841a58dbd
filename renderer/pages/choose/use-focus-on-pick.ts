import { type RefObject, useEffect, useRef } from 'react';

/**
 * What was insisted on far below appears in a card above: the focus goes there once the answer has come.
 * @param answered changes with every answer
 */
export function useFocusOnPick(answered: unknown): {
  readonly ref: RefObject<HTMLDivElement | null>;
  request(): void;
} {
  const ref = useRef<HTMLDivElement>(null);
  const isRequested = useRef(false);
  useEffect(() => {
    if (!isRequested.current || answered === null) return;
    isRequested.current = false;
    const picked = ref.current?.querySelector<HTMLInputElement>('input[type="radio"]:checked');
    picked?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [answered]);
  return {
    ref,
    request: () => {
      isRequested.current = true;
    },
  };
}
