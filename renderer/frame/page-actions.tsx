import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { useFrame } from './frame-context.ts';
import styles from './page.module.css';
import type { PageAction, PageShape } from './page-shape.ts';

/** Back on the left, secondary and main on the right; Ctrl or Cmd with Enter presses main. */
export function PageActions({ back, secondary, main }: Pick<PageShape, 'back' | 'secondary' | 'main'>) {
  const { announce } = useFrame();
  const [asked, setAsked] = useState<string | null>(null);
  // The reason counts down; the button itself identifies the question.
  const why = [secondary, main].find((action) => action?.label === asked)?.waiting;

  const press = (action: PageAction) => {
    setAsked(action.waiting === undefined ? null : action.label);
    if (action.waiting === undefined) action.run();
    else announce(action.waiting);
  };
  useMainKey(main, press);

  return (
    <footer className={styles.footer}>
      {why !== undefined && <p className={styles.why}>{why}</p>}
      <div className={styles.actions}>
        {back && <ActionButton action={back} press={press} />}
        <div className={styles.forwards}>
          {secondary && <ActionButton action={secondary} press={press} className={styles.secondary} />}
          {main && <ActionButton action={main} press={press} kind="main" />}
        </div>
      </div>
    </footer>
  );
}

interface ActionButtonProps {
  readonly action: PageAction;
  press(action: PageAction): void;
  readonly kind?: 'main' | 'outline';
  readonly className?: string | undefined;
}

/** Like `Button`, but its reason to wait is also shown above the footer. */
function ActionButton({ action, press, kind = 'outline', className }: ActionButtonProps) {
  return (
    <Button
      kind={kind}
      className={className}
      aria-disabled={action.waiting !== undefined}
      onClick={() => press(action)}
    >
      {action.label}
    </Button>
  );
}

function useMainKey(main: PageAction | undefined, press: (action: PageAction) => void): void {
  useEffect(() => {
    if (main === undefined) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      // A dialog's own shortcuts take precedence.
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      press(main);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}
