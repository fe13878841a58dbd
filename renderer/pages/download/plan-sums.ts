import { type InstallPlan, isHere, type PlannedFile } from '../../../preload/contract.ts';

type Action = PlannedFile['action'];
type ActionOf<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>;

/** A file that has an action of this kind. */
export type FileTo<Kind extends Action['kind']> = PlannedFile & { readonly action: ActionOf<Kind> };

/** The files whose action is of this kind. */
export function filesTo<Kind extends Action['kind']>(
  { files }: Pick<InstallPlan, 'files'>,
  wanted: Kind,
): FileTo<Kind>[] {
  const isWanted = (file: PlannedFile): file is FileTo<Kind> => file.action.kind === wanted;
  return files.filter(isWanted);
}

/** What a plan comes to. */
export interface PlanSums {
  /** All files. */
  readonly all: number;
  /** Those that something happens to. */
  readonly toBring: number;
  /** Of these, those that come over the network. */
  readonly toFetch: number;
  readonly toImport: number;
  readonly unverified: number;
  readonly blocked: number;
  /** Of all files, packed. */
  readonly bytes: number;
}

/** The counts of a plan's sentences. */
export function planSums(plan: Pick<InstallPlan, 'files'>): PlanSums {
  const { files } = plan;
  const count = (kind: Action['kind']) => filesTo(plan, kind).length;
  const blocked = count('blocked');
  return {
    all: files.length,
    toBring: files.filter((file) => !isHere(file)).length - blocked,
    toFetch: count('fetch') + count('continue'),
    toImport: count('import') + count('import-folder'),
    unverified: count('unverified'),
    blocked,
    bytes: files.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
  };
}
