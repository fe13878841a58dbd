import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Messages } from '../../../main/words/en.ts';
import type { ConfigPlan, Target } from '../../../preload/contract.ts';
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
  const hasProject = latest !== null && latest.project !== null;
  const [isNaming, setNaming] = useState(false);
  const isAva = target === 'ava';
  return (
    <div className={styles.fields}>
      <NativeSelect
        className={styles.target}
        classNames={{ input: styles.control, label: styles.label }}
        label={apply.fields.target}
        value={target}
        data={TARGETS.map((value) => ({ value, label: targetLabel(value, latest, apply) }))}
        onChange={({ currentTarget: { value } }) => {
          const picked = TARGETS.find((each) => each === value);
          if (picked !== undefined) edit({ ...request, target: picked });
        }}
      />
      {isAva && (
        <ProjectField
          applying={applying}
          isOpen={!hasProject || isNaming}
          open={() => setNaming(true)}
          close={() => setNaming(false)}
        />
      )}
      {isAva && <ServerField applying={applying} />}
    </div>
  );
}

/** `AVA voice server, found in /home/ada/ava`: only where a folder is known. */
function targetLabel(
  target: Target,
  plan: ConfigPlan | null,
  { targets, fields }: Messages['apply'],
): string {
  const folder = plan?.target === target ? plan.project : null;
  return folder === null || folder === undefined ? targets[target] : fields.found(targets[target], folder);
}
