import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export interface ChartSpace<Box extends HTMLElement> {
  readonly ref: RefObject<Box | null>;
  /** The available width, in pixels. */
  readonly width: number;
  /** Relative letter size, 1 at 16 px. */
  readonly textScale: number;
}

/** Until the box is measured, before anything is painted. */
const FIRST_WIDTH = 320;
const USUAL_LETTERS = 16;

/** The width of a chart, and the user's letter size; updated when either changes. */
export function useChartSpace<Box extends HTMLElement>(): ChartSpace<Box> {
  const ref = useRef<Box>(null);
  const [space, setSpace] = useState({ width: FIRST_WIDTH, textScale: 1 });
  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const measure = () => setSpace({ width: Math.floor(box.clientWidth), textScale: lettersScale() });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  return { ref, ...space };
}

function lettersScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_LETTERS;
}
