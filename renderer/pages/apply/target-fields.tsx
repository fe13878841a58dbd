import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Target } from '../../../preload/contract.ts';
import { Button } from '../../frame/button.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './apply.module.css';
import { ProjectField } from './project-field.tsx';
import { ServerField } from './server-field.tsx';
import type { Applying } from './use-apply.ts';

const TARGETS: readonly Target[] = ['ava', 'llama-server', 'ollama'];

/** What is configured, and where it stands. */
export function TargetFields({ applying }: { readonly applying: Applying }) {
  const { apply } = useTexts();
  const { request, latest, edit } = applying;
  const target = request.target ?? latest?.target ?? 'ava';
  const folder = latest?.target === target ? latest.project : null;
  const [isNaming, setNaming] = useState(false);
  const isAva = target === 'ava';
  return (
    <div className={styles.fields}>
      <div className={styles.row}>
        <NativeSelect
          className={styles.target}
          classNames={{ input: styles.control, label: styles.label }}
          label={apply.fields.target}
          value={target}
          data={TARGETS.map((value) => ({ value, label: apply.targets[value] }))}
          onChange={({ currentTarget: { value } }) => {
            const picked = TARGETS.find((each) => each === value);
            if (picked !== undefined) edit({ ...request, target: picked });
          }}
        />
        {isAva && folder !== null && !isNaming && (
          <div className={styles.found}>
            <span>{apply.fields.found(folder)}</span>
            <Button onClick={() => setNaming(true)}>{apply.fields.otherFolder}</Button>
          </div>
        )}
      </div>
      {isAva && (folder === null || isNaming) && (
        <ProjectField applying={applying} startsFocused={isNaming} close={() => setNaming(false)} />
      )}
      {isAva && <ServerField applying={applying} />}
    </div>
  );
}
