import { Button } from '../frame/button.tsx';
import { useTexts } from '../texts/use-texts.ts';
import styles from './copy-button.module.css';
import { useCopy } from './use-copy.ts';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for those who do not see what is beside the button. */
  readonly what?: string;
  readonly label?: string;
}

/** Copies the text beside it. Its width stays when it says what came of that. */
export function CopyButton({ text, what, label }: CopyButtonProps) {
  const { copying } = useTexts().frame;
  const copy = useCopy();
  const usual = label ?? copying.copy;
  const said = copy.isCopied === null ? usual : copy.isCopied ? copying.done : copying.failed;
  return (
    <Button
      small
      className={styles.copy}
      aria-label={what === undefined ? undefined : `${said}: ${what}`}
      onClick={() => copy.run(text)}
    >
      {said}
    </Button>
  );
}
