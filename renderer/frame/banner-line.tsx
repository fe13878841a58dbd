import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.tsx';
import type { IconName } from '../icons/shapes.ts';
import styles from './banners.module.css';

interface BannerLineProps {
  readonly icon: IconName;
  readonly tone: 'bad' | 'warn' | 'note';
  readonly text: ReactNode;
  readonly action?: ReactNode;
}

/** One message above every page, with its action. */
export function BannerLine({ icon, tone, text, action }: BannerLineProps) {
  return (
    <div className={styles.banner} data-tone={tone}>
      <Icon name={icon} />
      <span className={styles.text}>{text}</span>
      {action}
    </div>
  );
}
