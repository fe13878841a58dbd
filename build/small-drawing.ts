/*
 * The icon under 32 px, and in the tray: square ends, no ticks, every edge on a pixel. Scaled, the bars
 * would be one and a half pixels wide, that is, grey.
 */

/** Edges in whole pixels. Bars are an even number of pixels wide, so that the middle one is in the middle. */
interface Grid {
  readonly width: number;
  readonly bars: readonly [number, number, number];
  readonly tops: readonly [number, number, number];
  readonly feet: number;
  readonly line: {
    readonly from: number;
    readonly to: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** The middle bar where it is hollow: wide enough to have an inside. */
  readonly hollow: { readonly from: number; readonly to: number; readonly wall: number };
  /** Marks that something needs attention; the third bar makes room for it. */
  readonly dot: { readonly x: number; readonly y: number; readonly radius: number; readonly barTop: number };
}

const GRIDS: Readonly<Record<number, Grid>> = {
  16: {
    width: 2,
    bars: [3, 7, 11],
    tops: [7, 2, 5],
    feet: 11,
    line: { from: 2, to: 14, top: 12, bottom: 14 },
    hollow: { from: 6, to: 10, wall: 1 },
    dot: { x: 13, y: 3, radius: 2.5, barTop: 7 },
  },
  20: {
    width: 2,
    bars: [4, 9, 14],
    tops: [9, 3, 6],
    feet: 14,
    line: { from: 3, to: 17, top: 15, bottom: 17 },
    hollow: { from: 8, to: 12, wall: 1 },
    dot: { x: 16, y: 4, radius: 3, barTop: 9 },
  },
  24: {
    width: 4,
    bars: [4, 10, 16],
    tops: [10, 3, 7],
    feet: 16,
    line: { from: 3, to: 21, top: 18, bottom: 21 },
    hollow: { from: 9, to: 15, wall: 2 },
    dot: { x: 19, y: 5, radius: 4, barTop: 11 },
  },
};

export type Form = 'idle' | 'working' | 'attention';

/** The glyph in `currentColor`, on the grid that `size` is a whole multiple of. */
export function glyph(size: number, form: Form): string {
  const { edge, grid } = gridFor(size);
  return svg(edge, parts(grid, form));
}

/** The app's icon: the glyph in white on the square. */
export function smallIcon(size: number): string {
  const { edge, grid } = gridFor(size);
  const square = `<rect width="${edge}" height="${edge}" rx="${0.22 * edge}" fill="#0B6960"/>`;
  return svg(edge, `${square}<g fill="#FFF">${parts(grid, 'idle')}</g>`);
}

function gridFor(size: number): { edge: number; grid: Grid } {
  const edge = Object.keys(GRIDS)
    .map(Number)
    .find((each) => size % each === 0);
  const grid = edge === undefined ? undefined : GRIDS[edge];
  if (edge === undefined || grid === undefined) throw new Error(`There is no drawing for ${size} px.`);
  return { edge, grid };
}

const svg = (edge: number, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${edge} ${edge}" fill="currentColor">${content}</svg>`;

function parts({ width, bars, tops, feet, line, hollow, dot }: Grid, form: Form): string {
  const [left, middle, right] = bars;
  const [leftTop, middleTop, rightTop] = tops;
  return [
    box(left, leftTop, left + width, feet),
    form === 'working'
      ? frame(hollow.from, middleTop, hollow.to, feet, hollow.wall)
      : box(middle, middleTop, middle + width, feet),
    box(right, form === 'attention' ? dot.barTop : rightTop, right + width, feet),
    box(line.from, line.top, line.to, line.bottom),
    form === 'attention' ? `<circle cx="${dot.x}" cy="${dot.y}" r="${dot.radius}"/>` : '',
  ].join('');
}

const box = (left: number, top: number, right: number, bottom: number) =>
  `<path d="M${left} ${top}H${right}V${bottom}H${left}z"/>`;

function frame(left: number, top: number, right: number, bottom: number, wall: number): string {
  const inside = `M${left + wall} ${top + wall}V${bottom - wall}H${right - wall}V${top + wall}z`;
  return `<path fill-rule="evenodd" d="M${left} ${top}H${right}V${bottom}H${left}z${inside}"/>`;
}
