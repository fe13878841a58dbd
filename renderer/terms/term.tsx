import type { ReactNode } from 'react';
import type { TermName } from '../../main/words/en/terms.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Explained } from './explained.tsx';

interface TermProps {
  readonly name: TermName;
  /** As written in the surrounding sentence; else the word itself. */
  readonly children?: ReactNode;
}

/** A technical term with its meaning. */
export function Term({ name, children }: TermProps) {
  const { word, meaning } = useTexts().terms.words[name];
  return <Explained meaning={meaning}>{children ?? word}</Explained>;
}
