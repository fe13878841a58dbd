import styles from './command-line.module.css';
import { CopyButton } from './copy-button.tsx';

/** A command to run in a terminal, with the button that copies it. */
export function CommandLine({ command, what }: { readonly command: string; readonly what: string }) {
  return (
    <div className={styles.line}>
      <code className={styles.command}>{command}</code>
      <CopyButton text={command} what={what} />
    </div>
  );
}
