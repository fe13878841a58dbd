import type { NextCommand } from '../../preload/contract.ts';
import { useTexts } from '../texts/use-texts.ts';
import { CommandLine } from './command-line.tsx';
import styles from './next-commands.module.css';

/** What to run next, in order, each with its button. */
export function NextCommands({ commands }: { readonly commands: readonly NextCommand[] }) {
  const { apply, done } = useTexts();
  if (commands.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{done.commands}</h2>
      <ol className={styles.commands}>
        {commands.map(({ does, command, folder }) => (
          <li key={command}>
            <p>
              {apply.next[does]}
              {folder !== null && <span className={styles.soft}> {done.inFolder(folder)}</span>}
            </p>
            <CommandLine command={command} what={apply.next[does]} />
          </li>
        ))}
      </ol>
    </section>
  );
}
