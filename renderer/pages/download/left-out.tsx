import type { InstallPlan } from '../../../preload/contract.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './download.module.css';
import { keepingAll } from './request.ts';
import type { Download } from './use-download.ts';

interface LeftOutProps {
  readonly download: Download;
  readonly plan: InstallPlan;
}

/** The folders that speech models do without here: what that gains and costs, and the way back. */
export function LeftOut({ download, plan }: LeftOutProps) {
  const { leftOut } = useTexts().download;
  const format = useFormat();
  const { request, edit } = download;
  const without = plan.files.filter((file) => file.without.length > 0);
  const isKept = request.keepOptionalFolders === true;
  if (without.length === 0 && !isKept) return null;
  return (
    <div className={`${styles.beside} ${styles.leftOut}`}>
      {without.map((file) => (
        <p key={file.id} className={styles.note}>
          {leftOut.what[file.leftOutBecause ?? 'processor'](format.list(file.without), file.name)}
          {file.addsWordErrors !== null && ` ${leftOut.price(format.percent(file.addsWordErrors))}`}
        </p>
      ))}
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={isKept}
          onChange={(event) => edit(keepingAll(request, event.currentTarget.checked))}
        />
        {leftOut.keep}
      </label>
    </div>
  );
}
