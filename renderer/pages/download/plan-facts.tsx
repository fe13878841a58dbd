import type { InstallPlan } from '../../../preload/contract.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './download.module.css';
import { filesTo } from './plan-sums.ts';

/** Where the files go, and what they take. */
export function PlanFacts({ plan }: { readonly plan: InstallPlan }) {
  const { facts } = useTexts().download;
  const format = useFormat();
  const { folder, neededBytes, freeBytes, memoryNeededBytes: memory, memoryHaveBytes: have } = plan;
  const reused = filesTo(plan, 'reuse');
  const reusedBytes = reused.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
  return (
    <ul className={styles.facts}>
      <li>{facts.folder(folder)}</li>
      <li>{facts.disk(format.file(neededBytes), format.file(freeBytes))}</li>
      {memory !== null && have !== null && (
        <li>{facts.memory(format.memory(memory), format.memory(Math.max(0, have)))}</li>
      )}
      <li>
        {reused.length === 0 ? facts.nothingReused : facts.reused(reused.length, format.file(reusedBytes))}
      </li>
    </ul>
  );
}
