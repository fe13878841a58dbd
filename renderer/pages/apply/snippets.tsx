import type { Snippet } from '../../../preload/contract.ts';
import { CopyButton } from '../../blocks/copy-button.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './snippets.module.css';

/** Texts for the user's own files, each with its button. */
export function Snippets({ snippets }: { readonly snippets: readonly Snippet[] }) {
  const { apply } = useTexts();
  return snippets.map(({ kind, fileName, text }) => {
    const name = apply.snippetKinds[kind];
    return (
      <section key={`${kind} ${fileName}`} className={styles.snippet}>
        <div className={styles.head}>
          <h2 className={styles.name}>
            {name}
            {fileName !== null && <span className={styles.file}>{fileName}</span>}
          </h2>
          <CopyButton text={text} what={fileName ?? name} />
        </div>
        <pre className={styles.text}>
          <code>{text}</code>
        </pre>
      </section>
    );
  });
}
