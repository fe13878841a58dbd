import { useState } from 'react';
import type { ConfigChange } from '../../../preload/contract.ts';
import { Button } from '../../frame/button.tsx';
import { VisuallyHidden } from '../../frame/visually-hidden.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './diff.module.css';
import { type DiffLine, diffLines, isFoldable, shownLines } from './diff-lines.ts';

/** What changes in one file, line by line. */
export function Diff({ change }: { readonly change: ConfigChange }) {
  const { diff: words } = useTexts().apply;
  const [isOpen, setOpen] = useState(false);
  const { path, realPath, kind, diff, addedLines, removedLines } = change;
  const lines = diffLines(diff);
  const note = kind === 'changed' ? words.changed(addedLines + removedLines) : words[kind];
  return (
    <section className={styles.file}>
      <div className={styles.head}>
        <h2 className={styles.path}>{path}</h2>
        <span className={styles.soft}>{note}</span>
      </div>
      {realPath !== null && <p className={styles.soft}>{words.link(realPath)}</p>}
      {lines.length > 0 && (
        <div className={styles.lines}>
          {shownLines(lines, isOpen).map((line) => (
            <Line key={line.at} line={line} />
          ))}
        </div>
      )}
      {isFoldable(lines) && (
        <Button small kind="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.fewer : words.all(shownLines(lines, true).length)}
        </Button>
      )}
    </section>
  );
}

const SIGNS = { added: '+', removed: '-', same: '', gap: '' } as const;

/** Its sign has a column of its own: a line that wraps stays readable. */
function Line({ line: { kind, text } }: { readonly line: DiffLine }) {
  const { diff: words } = useTexts().apply;
  if (kind === 'gap') return <div className={styles.gap} />;
  return (
    <div className={styles.line} data-kind={kind}>
      <span className={styles.sign} aria-hidden="true">
        {SIGNS[kind]}
      </span>
      {kind !== 'same' && <VisuallyHidden>{words[kind]}: </VisuallyHidden>}
      <code className={styles.text}>{text}</code>
    </div>
  );
}
