import type { Host } from '../host.ts';
import { useTexts } from '../texts/use-texts.ts';
import { AnotherTab } from './another-tab.tsx';
import type { Announce } from './frame-context.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { Product } from './product.tsx';
import styles from './sidebar.module.css';
import { StepList, type StepListProps } from './step-list.tsx';

interface SidebarProps extends StepListProps {
  readonly version: string;
  readonly host: Host;
  readonly announce: Announce;
}

/** From 900 px on: product, steps, and the pages beside them. */
export function Sidebar({ version, host, announce, ...steps }: SidebarProps) {
  const { frame } = useTexts();
  return (
    <nav className={styles.sidebar} aria-label={frame.steps}>
      <div className={styles.product}>
        <Product />
      </div>
      <StepList {...steps} />
      {host.linkForAnotherTab !== null && <AnotherTab link={host.linkForAnotherTab} announce={announce} />}
      <div className={styles.foot}>
        <LanguageSwitch />
        <span>{version}</span>
      </div>
    </nav>
  );
}
