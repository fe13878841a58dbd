/** The position of a chart's axes inside its drawing, in pixels. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From values to pixels; `y` grows downwards. */
export function scales(plot: Plot, xEnd: number, yTop: number) {
  return {
    x: (value: number) => plot.left + (value / xEnd) * (plot.right - plot.left),
    y: (value: number) => plot.bottom - (value / yTop) * (plot.bottom - plot.top),
  };
}

/** Labels at their places, moved down if they would overlap the one above; kept inside the drawing. */
export function spreadLabels<Label extends { readonly y: number }>(
  labels: readonly Label[],
  lineHeight: number,
  bottom: number,
): Label[] {
  const down: Label[] = [];
  for (const label of labels.toSorted((a, b) => a.y - b.y)) {
    const above = down.at(-1);
    down.push(above === undefined ? label : { ...label, y: Math.max(label.y, above.y + lineHeight) });
  }
  const up: Label[] = [];
  for (const label of down.toReversed()) {
    const below = up.at(-1);
    up.push({ ...label, y: Math.min(label.y, below === undefined ? bottom : below.y - lineHeight) });
  }
  return up.toReversed();
}
