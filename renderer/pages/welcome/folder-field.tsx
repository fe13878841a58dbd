import { TextInput } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import type { FolderQuestion } from '../../../preload/contract.ts';
import { Button } from '../../frame/button.tsx';
import { useFrame } from '../../frame/frame-context.ts';
import type { Host } from '../../host.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './fields.module.css';
import type { FolderStatus } from './folder-status.ts';
import { FolderStatusLine } from './folder-status-line.tsx';

interface FolderFieldProps {
  readonly label: string;
  readonly help: string;
  readonly use: FolderQuestion['use'];
  readonly folder: string;
  readonly status: FolderStatus;
  readonly host: Host;
  onEdit(folder: string): void;
  /** The user has left the field, or picked a folder. */
  onDone(folder: string): void;
}

/** A folder of the machine side: typed, or picked in the system's dialog if there is one. */
export function FolderField({ label, help, use, folder, status, host, onEdit, onDone }: FolderFieldProps) {
  const { welcome } = useTexts();
  const { chooseFolder } = host;
  useAnnouncedProblem(status);
  const browse = async () => {
    const picked = await chooseFolder?.();
    if (picked === null || picked === undefined) return;
    onEdit(picked);
    onDone(picked);
  };
  return (
    <div>
      <TextInput
        classNames={{
          input: styles.control,
          label: styles.label,
          description: styles.help,
          error: styles.error,
        }}
        label={label}
        description={help}
        value={folder}
        error={isRefused(status) ? <FolderStatusLine status={status} use={use} /> : undefined}
        inputWrapperOrder={['label', 'description', 'input', 'error']}
        inputContainer={(input) => (
          <div className={styles.row}>
            {input}
            {chooseFolder !== null && (
              <Button aria-label={welcome.browseFor(label)} onClick={() => void browse()}>
                {welcome.browse}
              </Button>
            )}
          </div>
        )}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onEdit(event.currentTarget.value)}
        onBlur={(event) => onDone(event.currentTarget.value)}
      />
      {!isRefused(status) && (
        <div className={styles.status}>
          <FolderStatusLine status={status} use={use} />
        </div>
      )}
    </div>
  );
}

const isRefused = ({ kind }: FolderStatus) => kind === 'problem' || kind === 'missing';

/** A check may end while the user is elsewhere: an error is announced once. */
function useAnnouncedProblem(status: FolderStatus): void {
  const { announce } = useFrame();
  const { sentences } = useTexts();
  const format = useFormat();
  const problem = status.kind === 'problem' ? status.problem : null;
  const say = useEffectEvent(() => {
    if (problem === null) return;
    const { message, nextStep } = sentences.failure(problem, format);
    announce(`${message} ${nextStep}`, 'alert');
  });
  const saidOf = problem === null ? null : JSON.stringify(problem);
  useEffect(() => {
    if (saidOf !== null) say();
  }, [saidOf]);
}
