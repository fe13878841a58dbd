import type { VerifyEvent } from '../../../main/install/nouns/verify-result.ts';
import type { About } from '../../../main/nouns/about.ts';
import type { Failure } from '../../../main/nouns/failure.ts';
import type { FolderCheck, FolderQuestion } from '../../../main/probe/nouns/folder-check.ts';
import type { Machine } from '../../../main/probe/nouns/machine.ts';
import type { SetupState } from '../../../main/steps/nouns/setup-state.ts';
import type { History } from '../../../main/store/nouns/history.ts';
import type { ServerLook } from '../../../main/try/nouns/server-look.ts';
import type { LinkState } from '../../../renderer/host.ts';
import type { PageName } from '../../../renderer/page.ts';
import type { ConfigShape } from './config-plans.ts';
import type { PlanShape } from './plans.ts';

/** Buttons of Download whose press shows what no state of the machine side does. */
export type Pressed = 'cancel' | 'remove' | 'verify' | 'sources';

/** A named state of a page: the machine side's facts and answers while it is shown. */
export interface Scene {
  readonly page: PageName;
  readonly state: SetupState;
  readonly about: About;
  readonly history: History;
  /** At the start, and once the page has been drawn. */
  readonly link: readonly [LinkState, LinkState];
  /** The result of `checkFolder` for any folder, by purpose; `slow`: never answers. */
  readonly folders: Readonly<Record<FolderQuestion['use'], Omit<FolderCheck, 'folder'>>> | 'slow';
  /** The result of a probe after a moment; `null`: it never ends. */
  readonly found: Machine | null;
  /** The failure of a request for advice. */
  readonly adviceFails: Failure | null;
  /** What would be downloaded; `slow`: it is never known; a failure: it cannot be. */
  readonly plan: PlanShape | 'slow' | Failure;
  /** What comparing every byte tells, before it goes on for ever or ends. */
  readonly verified: readonly VerifyEvent[];
  /** A download ends well once the page has been drawn. */
  readonly installEnds: boolean;
  /** What the last trial spoke can still be heard. */
  readonly isHeard: boolean;
  /** What a voice server says that it runs; `silent`: it never answers. */
  readonly look: ServerLook | Failure | 'silent';
  /** What it says from the second time on; `null`: the same. */
  readonly looksThen: ServerLook | null;
  /** What would be written; `slow`: it is never known; a failure: it cannot be. */
  readonly config: ConfigShape | 'slow' | Failure;
  /** A button that is pressed once the page has been drawn, by its name in the words of this page. */
  readonly presses: Pressed | null;
  /** In the desktop's window instead of a tab. */
  readonly isWindow: boolean;
  /** It is shown when its wait has become long. */
  readonly isSlow: boolean;
  /** The page cannot be rendered. */
  readonly breaks: boolean;
}
