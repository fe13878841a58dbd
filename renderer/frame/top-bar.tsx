import { type RefObject, useRef, useSyncExternalStore } from 'react';
import { pageName } from '../../main/words/page-name.ts';
import { Icon } from '../icons/icon.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { Button } from './button.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import type { SheetAction } from './sheet-action.ts';
import { StepList, type StepListProps } from './step-list.tsx';
import { stepPosition } from './step-position.ts';
import styles from './top-bar.module.css';

interface TopBarProps extends StepListProps {
  readonly sheetAction: SheetAction;
}

/** Under 900 px: the current step, and a button that opens the list of steps as a sheet. */
export function TopBar({ sheetAction, ...steps }: TopBarProps) {
  const texts = useTexts();
  const { frame } = texts;
  const sheet = useRef<HTMLDialogElement>(null);
  const position = stepPosition(steps.page);
  const name = pageName(steps.page, texts);
  return (
    <nav className={styles.bar} aria-label={frame.steps}>
      <div className={styles.row}>
        <span>{position === null ? name : frame.whichStep(position.number, position.of, name)}</span>
        <Button small aria-haspopup="dialog" onClick={() => sheet.current?.showModal()}>
          <Icon name="steps" />
          {frame.steps}
        </Button>
      </div>
      <div className={styles.segments} aria-hidden="true">
        {steps.entries.map(({ page, mark, isHere }) => (
          <span key={page} data-mark={isHere ? 'here' : mark} />
        ))}
      </div>
      <StepSheet {...steps} sheet={sheet} sheetAction={sheetAction} />
    </nav>
  );
}

interface StepSheetProps extends TopBarProps {
  readonly sheet: RefObject<HTMLDialogElement | null>;
}

/** The list of steps; below it what the narrow page has no room for. */
function StepSheet({ sheet, sheetAction, ...steps }: StepSheetProps) {
  const { frame } = useTexts();
  const secondary = useSyncExternalStore(sheetAction.subscribe, sheetAction.now);
  const close = () => sheet.current?.close();
  return (
    <dialog ref={sheet} className={styles.sheet} aria-label={frame.steps}>
      <div className={styles.head}>
        <h2>{frame.steps}</h2>
        <Button small kind="quiet" onClick={close}>
          {frame.closeSteps}
        </Button>
      </div>
      <StepList
        {...steps}
        go={(page) => {
          close();
          steps.go(page);
        }}
      />
      <div className={styles.foot}>
        <LanguageSwitch />
      </div>
      {secondary !== null && (
        <Button
          className={styles.secondary}
          waiting={secondary.waiting}
          onClick={() => {
            close();
            secondary.run();
          }}
        >
          {secondary.label}
        </Button>
      )}
    </dialog>
  );
}
