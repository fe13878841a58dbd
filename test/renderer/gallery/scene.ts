import type { About } from '../../../main/nouns/about.ts';
import type { Failure } from '../../../main/nouns/failure.ts';
import type { FolderCheck, FolderQuestion } from '../../../main/probe/nouns/folder-check.ts';
import type { Machine } from '../../../main/probe/nouns/machine.ts';
import type { SetupState } from '../../../main/steps/nouns/setup-state.ts';
import type { History } from '../../../main/store/nouns/history.ts';
import type { LinkState } from '../../../renderer/host.ts';
import type { PageName } from '../../../renderer/page.ts';

/** A named state of a page: what the machine side knows and answers while it is shown. */
export interface Scene {
  readonly page: PageName;
  readonly state: SetupState;
  readonly about: About;
  readonly history: History;
  /** At the start, and once the page has been drawn. */
  readonly link: readonly [LinkState, LinkState];
  /** What `checkFolder` says of any folder, by what it is to be; `slow`: nothing, ever. */
  readonly folders: Readonly<Record<FolderQuestion['use'], Omit<FolderCheck, 'folder'>>> | 'slow';
  /** What a look at the machine finds after a moment; `null`: it never ends. */
  readonly found: Machine | null;
  /** Asked for advice, the machine side fails like this. */
  readonly adviceFails: Failure | null;
  /** It is looked at when its wait has become a long one. */
  readonly isSlow: boolean;
  /** The page cannot be drawn. */
  readonly breaks: boolean;
}
