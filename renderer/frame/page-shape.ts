import type { ReactNode } from 'react';

/** A button of the footer. */
export interface PageAction {
  /** Begins with a verb. */
  readonly label: string;
  run(): void;
  /** Why it cannot be pressed now, and when it can; it stays focusable and says so when pressed. */
  readonly waiting?: string | undefined;
}

/** What a page passes to the frame's `<Page>`, which knows the layout. */
export interface PageShape {
  /** The current state or the task: it changes with the state. */
  readonly heading: string;
  /** One sentence below it: what that means for a call. */
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  readonly back?: PageAction | undefined;
  readonly secondary?: PageAction | undefined;
  readonly main?: PageAction | undefined;
}
