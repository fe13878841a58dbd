import { useState } from 'react';
import type { Failure } from '../../../preload/contract.ts';
import { useCommand } from '../../setup/use-command.ts';
import { preferencesFrom, wantedFrom } from '../welcome/wanted.ts';
import type { Applying } from './use-apply.ts';

/**
 * The voice server's folder while it is named: kept as the one that Welcome asks for, so that every view has it.
 * @param onKept it is kept now
 */
export function useProject({ state, setup, about, host, latest }: Applying, onKept: () => void) {
  const [typed, setTyped] = useState(
    latest?.project ?? wantedFrom(state.preferences, about).voiceServerFolder,
  );
  const [problem, setProblem] = useState<Failure | null>(null);
  const keep = useCommand(async (folder: string) => {
    if (folder !== '') {
      const check = await setup.probe.checkFolder({ folder, use: 'voice-server' });
      setProblem(check.problem);
      if (check.problem !== null) return;
    }
    const wanted = { ...wantedFrom(state.preferences, about), voiceServerFolder: folder };
    await setup.store.prefer(preferencesFrom(wanted, about));
    onKept();
  });
  const submit = (folder: string) => void keep.run(folder.trim());
  const { chooseFolder } = host;
  return {
    typed,
    failure: problem ?? keep.failure,
    edit: (value: string) => {
      setTyped(value);
      setProblem(null);
    },
    submit: () => submit(typed),
    /** Picks it in the system's dialog; `null`: there is none. */
    browse:
      chooseFolder === null
        ? null
        : async () => {
            const picked = await chooseFolder();
            if (picked === null) return;
            setTyped(picked);
            submit(picked);
          },
  };
}
