import { createContext, use } from 'react';
import type { LinkState } from '../host.ts';
import type { PageName } from '../page.ts';
import type { PageAction } from './page-shape.ts';

export type Announce = (text: string, urgency?: 'status' | 'alert') => void;

/** What a page needs from the frame around it. */
export interface Frame {
  readonly page: PageName;
  /** Whether the page was navigated to: then its heading takes the focus. Not after a fresh load. */
  readonly wasTurnedTo: boolean;
  readonly announce: Announce;
  /** Whether the machine side answers now. */
  readonly link: LinkState;
  /** On phones the page's secondary action is in the sheet of steps, which belongs to the frame. */
  showInSheet(secondary: PageAction | null): void;
}

export const FrameContext = createContext<Frame | null>(null);

export function useFrame(): Frame {
  const frame = use(FrameContext);
  if (frame === null) throw new Error('A page is drawn inside the frame.');
  return frame;
}
