import type { ComponentPropsWithRef } from 'react';
import styles from './button.module.css';
import { useFrame } from './frame-context.ts';
import { useWaitingForLink } from './use-waiting-for-link.ts';

interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'type'> {
  /** `main` is filled, at most one on a page and in the footer; `quiet` has no border. */
  readonly kind?: 'main' | 'outline' | 'quiet';
  /** In rows, banners and tables. */
  readonly small?: boolean;
  /** Why it cannot be pressed now; it stays focusable and says so when pressed. */
  readonly waiting?: string | undefined;
  /** It needs the machine side, and waits while that does not answer. */
  readonly needsLink?: boolean;
}

/** A button that is never disabled: if it cannot act yet it says why. */
export function Button({
  kind = 'outline',
  small = false,
  waiting: waitsFor,
  needsLink = false,
  onClick,
  className,
  ...rest
}: ButtonProps) {
  const { announce } = useFrame();
  const link = useWaitingForLink();
  const waiting = (needsLink ? link : undefined) ?? waitsFor;
  const classes = [
    styles.button,
    kind === 'outline' ? '' : styles[kind],
    small ? styles.small : '',
    className,
  ];
  return (
    <button
      {...rest}
      type="button"
      className={classes.filter(Boolean).join(' ')}
      aria-disabled={waiting !== undefined || rest['aria-disabled']}
      title={waiting ?? rest.title}
      onClick={(event) => (waiting === undefined ? onClick?.(event) : announce(waiting))}
    />
  );
}
