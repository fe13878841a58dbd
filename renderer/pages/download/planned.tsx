import type { InstallPlan } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { WarningList } from '../../blocks/warning-list.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './download.module.css';
import { plannedRows } from './file-rows.ts';
import { FileTable } from './file-table.tsx';
import { FolderWayOut } from './folder-way-out.tsx';
import { FreeVoices } from './free-voices.tsx';
import { LeftOut } from './left-out.tsx';
import { PlanFacts } from './plan-facts.tsx';
import { filesTo } from './plan-sums.ts';
import { Sources } from './sources.tsx';
import type { Download } from './use-download.ts';

interface PlannedProps {
  readonly download: Download;
  readonly plan: InstallPlan;
}

/** All that will happen and what it costs, before the button; or why it cannot begin. */
export function Planned({ download, plan }: PlannedProps) {
  const { facts } = useTexts().download;
  const blocked = filesTo(plan, 'blocked');
  return (
    <div className={styles.stack}>
      {plan.refusals.map((refusal) => (
        <FailureNote key={refusal.code} failure={refusal} />
      ))}
      <FolderWayOut failures={plan.refusals} go={download.go} />
      {blocked.map(({ id, action }) => (
        <FailureNote key={id} failure={action.failure} />
      ))}
      <FileTable rows={plannedRows(plan)} />
      <div className={styles.before}>
        <WarningList label={facts.warnings} warnings={plan.warnings} />
        <FreeVoices {...{ download, plan }} />
        <LeftOut {...{ download, plan }} />
      </div>
      <PlanFacts plan={plan} />
      <Sources download={download} />
    </div>
  );
}
