import type { Host } from '../host.ts';
import { useCommand } from '../setup/use-command.ts';
import { useTexts } from '../texts/use-texts.ts';
import styles from './another-tab.module.css';
import type { Announce } from './frame-context.ts';
import { useWaitingForLink } from './use-waiting-for-link.ts';

interface AnotherTabProps {
  /** Returns a one-time address. */
  readonly link: NonNullable<Host['linkForAnotherTab']>;
  readonly announce: Announce;
}

/** Every tab has its own secret, so copying an address is not enough for another one. */
export function AnotherTab({ link, announce }: AnotherTabProps) {
  const { frame } = useTexts();
  const waiting = useWaitingForLink();
  const open = useCommand(async (tab: Window) => {
    try {
      tab.location.replace(await link());
    } catch (error) {
      tab.close();
      throw error;
    }
  });
  const press = async () => {
    if (waiting !== undefined) {
      announce(waiting);
      return;
    }
    // Opened within the click handler: later, browsers treat it as a pop-up.
    const tab = window.open('', '_blank');
    if (tab === null || !(await open.run(tab))) announce(frame.noOtherTab, 'alert');
  };
  return (
    <button
      type="button"
      className={styles.button}
      aria-disabled={waiting !== undefined}
      title={waiting}
      onClick={() => void press()}
    >
      {frame.openAnotherTab}
    </button>
  );
}
