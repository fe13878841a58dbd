import { useEffect } from 'react';

/** Alt with an arrow, on macOS Cmd with a bracket: the previous and the next page, as in any browser. */
export function useHistoryKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const direction = directionOf(event);
      if (direction === null || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      history.go(direction);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const isApple = /^Mac|^iP/.test(navigator.platform);

/** On macOS Alt with an arrow moves the cursor by a word. */
function directionOf({ key, altKey, metaKey, ctrlKey, shiftKey }: KeyboardEvent): -1 | 1 | null {
  if (ctrlKey || shiftKey) return null;
  if (isApple) return metaKey && !altKey ? (BRACKETS[key] ?? null) : null;
  return altKey && !metaKey ? (ARROWS[key] ?? null) : null;
}

const ARROWS: Record<string, -1 | 1> = { ArrowLeft: -1, ArrowRight: 1 };
const BRACKETS: Record<string, -1 | 1> = { '[': -1, ']': 1 };
