import { useId } from 'react';
import type { Provenance } from '../../preload/contract.ts';
import { Term } from '../terms/term.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Inked, InkPatterns } from './ink-patterns.tsx';
import classes from './key.module.css';
import { type Ink, inksOf } from './turn-parts.ts';
import type { Turn } from './turn-scale.ts';

const INKS: readonly (readonly [Provenance | 'cloud', Ink])[] = [
  ['measured', 'solid'],
  ['predicted', 'hatch'],
  ['registry', 'dashed'],
  ['cloud', 'dotted'],
];

const [WIDTH, HEIGHT] = [28, 14];

interface ProvenanceKeyProps {
  readonly turns: readonly Turn[];
  /** Ends of bars are drawn as hollow boxes. */
  readonly isContended: boolean;
}

/** The patterns of turn bars in words: only those that are drawn. */
export function ProvenanceKey({ turns, isContended }: ProvenanceKeyProps) {
  const { charts } = useTexts();
  const id = useId();
  const inks = inksOf(turns, isContended);
  if (inks.size === 0) return null;
  return (
    <ul className={classes.key} aria-label={charts.key}>
      {INKS.filter(([, ink]) => inks.has(ink)).map(([source, ink]) => (
        <li key={source}>
          <svg width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
            <InkPatterns id={`${id}-${source}`} />
            <Inked
              {...{ id: `${id}-${source}`, ink, x: 0, y: 0, width: WIDTH, height: HEIGHT }}
              hue={source === 'cloud' ? 'part' : 'llm'}
            />
          </svg>
          <KeyWord source={source} />
        </li>
      ))}
      {inks.has('hollow') && (
        <li>
          <svg width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
            <Inked {...{ id, ink: 'outline', hue: 'llm', x: 0, y: 0, width: WIDTH / 2, height: HEIGHT }} />
            <Inked
              {...{ id, ink: 'hollow', hue: 'llm', x: WIDTH / 2, y: 0, width: WIDTH / 2, height: HEIGHT }}
            />
          </svg>
          {charts.contended}
        </li>
      )}
    </ul>
  );
}

function KeyWord({ source }: { readonly source: Provenance | 'cloud' }) {
  const { charts } = useTexts();
  if (source === 'cloud') return charts.cloud;
  const word = charts.provenance[source];
  return source === 'registry' ? <Term name="registry">{word}</Term> : word;
}
