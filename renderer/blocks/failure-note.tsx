import type { Failure } from '../../preload/contract.ts';
import { MachineWords } from '../frame/machine-words.tsx';
import { useTexts } from '../texts/use-texts.ts';
import styles from './note.module.css';
import { Note } from './note.tsx';

/**
 * What went wrong, and what to do about it: in the page's language where it has words for that, and then
 * with the machine side's own sentence, which has the numbers.
 */
export function FailureNote({ failure }: { readonly failure: Failure }) {
  const { blocks } = useTexts();
  const { message, nextStep } = blocks.failures[failure.code] ?? {
    message: <MachineWords>{failure.message}</MachineWords>,
    nextStep: <MachineWords>{failure.nextStep}</MachineWords>,
  };
  const isTranslated = Object.hasOwn(blocks.failures, failure.code);
  return (
    <Note tone="bad">
      <p>
        <strong>{message}</strong>
      </p>
      {failure.nextStep !== '' && <p>{nextStep}</p>}
      {isTranslated && (
        <p className={styles.original}>
          <MachineWords>{failure.message}</MachineWords>
        </p>
      )}
    </Note>
  );
}
