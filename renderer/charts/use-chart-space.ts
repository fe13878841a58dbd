import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export interface ChartSpace<Box extends HTMLElement> {
  readonly ref: RefObject<Box | null>;
  /** What a chart has across, in pixels. */
  readonly width: number;
  /** The user's letters, 1 where they are 16 px. */
  readonly textScale: number;
}

/** Until the box is measured, before anything is painted. */
const FIRST_WIDTH = 320;
const USUAL_LETTERS = 16;

/** How wide a chart may be, and how large the user's letters are; told anew when either changes. */
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
