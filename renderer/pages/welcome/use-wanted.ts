import { useState } from 'react';
import type { PageProps } from '../../page.ts';
import { useCommand } from '../../setup/use-command.ts';
import { preferencesFrom, type Wanted, wantedFrom } from './wanted.ts';

const FIELDS = ['modelsFolder', 'voiceServerFolder', 'callLanguage'] as const satisfies (keyof Wanted)[];

/** The fields of the first page: the stored values, overlaid with what is being typed. */
export function useWanted({ state, about, setup }: Pick<PageProps, 'state' | 'about' | 'setup'>) {
  const kept = wantedFrom(state.preferences, about);
  const [typed, setTyped] = useState<Partial<Wanted>>({});
  const wanted: Wanted = { ...kept, ...typed };
  const command = useCommand(async (latest: Wanted) => {
    await setup.store.prefer(preferencesFrom(latest, about));
  });

  return {
    wanted,
    failure: command.failure,
    edit: (part: Partial<Wanted>) => setTyped((before) => ({ ...before, ...part })),
    /** Stores all fields. Returns whether that worked. */
    keep: () => command.run(wanted),
    /** Stores what was just typed, so that other pages and windows see it; nothing if unchanged. */
    settle: (part: Partial<Wanted>) => {
      const latest = { ...wanted, ...part };
      const isNew = FIELDS.some((field) => latest[field] !== kept[field]);
      if (isNew) void command.run(latest);
    },
  };
}
