import { type IconName, SHAPES } from './shapes.ts';

interface IconProps {
  readonly name: IconName;
  /** In px; it grows with the text beside it. */
  readonly size?: number;
  readonly className?: string | undefined;
}

const BOX = 20;
const TEXT_PX = 16;

/** Always beside a word, which says the same. */
export function Icon({ name, size = BOX, className }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      className={className}
      width={`${size / TEXT_PX}rem`}
      height={`${size / TEXT_PX}rem`}
      viewBox={`0 0 ${BOX} ${BOX}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
