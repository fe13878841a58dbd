import classes from './ink.module.css';
import type { Ink, Part } from './turn-parts.ts';

/** A pattern cannot take its colour from the shape it fills, so there is one for each colour. */
type Hue = 'part' | 'llm' | 'over';

export function hueOf(part: Part, isOver = false): Hue {
  if (isOver) return 'over';
  return part === 'llm' ? 'llm' : 'part';
}

const HUES = ['part', 'llm', 'over'] as const;

/** The patterns of a drawing; `id` distinguishes those of two drawings. */
export function InkPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {HUES.map((hue) => (
        <pattern
          key={hue}
          id={`${id}-hatch-${hue}`}
          className={classes[hue]}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="2" height="5" fill="currentColor" />
        </pattern>
      ))}
      <pattern id={`${id}-dots`} className={classes.part} width="5" height="5" patternUnits="userSpaceOnUse">
        <circle cx="2.5" cy="2.5" r="1.1" fill="currentColor" />
      </pattern>
    </defs>
  );
}

export interface InkedProps {
  readonly id: string;
  readonly ink: Ink;
  readonly hue: Hue;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const STROKE = 1.5;

/** A box whose pattern shows how well its figures are known. */
export function Inked({ id, ink, hue, x, y, width, height }: InkedProps) {
  const inside = {
    x: x + STROKE / 2,
    y: y + STROKE / 2,
    width: Math.max(0, width - STROKE),
    height: height - STROKE,
  };
  return <rect {...inside} className={`${classes[hue]} ${classes[ink]}`} fill={fillOf(ink, hue, id)} />;
}

function fillOf(ink: Ink, hue: Hue, id: string): string {
  switch (ink) {
    case 'solid':
      return 'currentColor';
    case 'hatch':
      return `url(#${id}-hatch-${hue})`;
    case 'dotted':
      return `url(#${id}-dots)`;
    default:
      return 'none';
  }
}
