import { z } from 'zod';
import { SpeedFile } from '../benchmark/nouns/speed-file.ts';
import { Applied } from '../configure/nouns/config-plan.ts';
import { Language } from '../nouns/language.ts';
import { SetupError } from '../nouns/setup-error.ts';
import { WrittenWarnings } from '../nouns/written.ts';
import { Choice } from '../steps/nouns/setup-state.ts';
import { PausedSteps } from '../steps/nouns/step-table.ts';
import { Calibration } from '../try/nouns/calibration.ts';
import { TrialReport } from '../try/nouns/trial-report.ts';
import { Preferences } from './nouns/preferences.ts';

type Content = Record<string, unknown>;
type Migration = (old: Content) => Content;

/** Migrations from each schema to the next; a change that old files cannot follow adds one. */
const migrations: readonly Migration[] = [
  (old) => ({ ...old, preferences: null }),
  // Warnings have no sentences any more: `SpeedFile` reads both, but an older Voicefit would consider the
  // file corrupt.
  (old) => old,
  (old) => ({ ...old, unfinished: {}, pauseWanted: [] }),
  (old) => ({ ...old, trial: null, calibration: null, applied: null }),
];

/** What is stored between runs. Keys that a later version adds survive. */
export const Saved = z.looseObject({
  schema: z.literal(migrations.length + 1),
  speed: SpeedFile.nullable(),
  choice: Choice.nullable(),
  preferences: Preferences.nullable(),
  /** Older files have none, and a later version may use a language that this one does not support. */
  language: Language.nullable().catch(null),
  unfinished: PausedSteps,
  /** A request of one process to another to pause a step. */
  pauseWanted: z.array(PausedSteps.keyof()),
  /** A later version may know warnings and failures that this one does not: they cost no other part of the file. */
  trial: TrialReport.extend({ warnings: WrittenWarnings }).nullable().catch(null),
  calibration: Calibration.nullable(),
  applied: Applied.nullable().catch(null),
});
export type Saved = z.infer<typeof Saved>;

export const NOTHING_SAVED: Saved = {
  schema: migrations.length + 1,
  speed: null,
  choice: null,
  preferences: null,
  language: null,
  unfinished: {},
  pauseWanted: [],
  trial: null,
  calibration: null,
  applied: null,
};

/** Writing it would lose what the newer version has stored. */
export class NewerState extends SetupError<{ code: 'newer-state'; file: string }> {
  constructor(file: string) {
    super({ code: 'newer-state', file });
  }
}

/** Not in our format: cut short, edited, or another program's. */
export class CorruptState extends Error {}

/** @throws CorruptState; NewerState, naming the file */
export function parseState(text: string, file: string): Saved {
  const { schema, content } = versioned(text);
  if (schema > NOTHING_SAVED.schema) throw new NewerState(file);
  const saved = Saved.safeParse(migrate(content, schema, migrations));
  if (!saved.success) throw new CorruptState(`${saved.error.issues[0]?.path.join('.')} is not as expected`);
  return saved.data;
}

/** Migrates content of an older schema to the latest one. */
export function migrate(content: Content, schema: number, steps: readonly Migration[]): Content {
  const today = steps.slice(schema - 1).reduce((old, step) => step(old), content);
  return { ...today, schema: steps.length + 1 };
}

function versioned(text: string): { schema: number; content: Content } {
  try {
    const content = z.looseObject({ schema: z.int().min(1) }).parse(JSON.parse(text));
    return { schema: content.schema, content };
  } catch {
    throw new CorruptState('it is not JSON with a schema number');
  }
}
