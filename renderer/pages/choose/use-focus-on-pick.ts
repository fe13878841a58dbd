import { type RefObject, useEffect, useRef } from 'react';

/**
 * An option forced in a table below appears as a card above: the focus moves there once the answer has
 * arrived.
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
