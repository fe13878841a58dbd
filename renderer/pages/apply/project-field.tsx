import { useState } from 'react';
import type { Failure } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { FormField } from '../../blocks/form-field.tsx';
import { Button } from '../../frame/button.tsx';
import { useCommand } from '../../setup/use-command.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { preferencesFrom, wantedFrom } from '../welcome/wanted.ts';
import type { Applying } from './use-apply.ts';

interface ProjectFieldProps {
  readonly applying: Applying;
  readonly isOpen: boolean;
  open(): void;
  close(): void;
}

/** The voice server's folder: kept as the one that Welcome asks for, so that every view has it. */
export function ProjectField({ applying, isOpen, open, close }: ProjectFieldProps) {
  const { fields } = useTexts().apply;
  const { state, setup, about, host, latest } = applying;
  const [typed, setTyped] = useState(latest?.project ?? '');
  const [problem, setProblem] = useState<Failure | null>(null);
  const keep = useCommand(async (folder: string) => {
    if (folder !== '') {
      const check = await setup.probe.checkFolder({ folder, use: 'voice-server' });
      setProblem(check.problem);
      if (check.problem !== null) return;
    }
    const wanted = { ...wantedFrom(state.preferences, about), voiceServerFolder: folder };
    await setup.store.prefer(preferencesFrom(wanted, about));
    close();
  });
  if (!isOpen) {
    return (
      <div>
        <Button small onClick={open}>
          {fields.otherFolder}
        </Button>
      </div>
    );
  }
  const submit = (folder: string) => void keep.run(folder.trim());
  const browse = async () => {
    const picked = await host.chooseFolder?.();
    if (picked === null || picked === undefined) return;
    setTyped(picked);
    submit(picked);
  };
  return (
    <>
      <FormField
        label={fields.folder}
        help={fields.folderHelp}
        value={typed}
        fault={null}
        edit={(value) => {
          setTyped(value);
          setProblem(null);
        }}
        submit={() => submit(typed)}
      >
        {host.chooseFolder !== null && <Button onClick={() => void browse()}>{fields.browse}</Button>}
        <Button needsLink onClick={() => submit(typed)}>
          {fields.useFolder}
        </Button>
      </FormField>
      {problem !== null && <FailureNote failure={problem} />}
      {keep.failure !== null && <FailureNote failure={keep.failure} />}
    </>
  );
}
