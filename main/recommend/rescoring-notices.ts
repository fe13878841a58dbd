import type { Found } from '../../registry/find-model.ts';
import type { SttModel } from '../../registry/schema.ts';
import { addedWordErrors } from '../install/nouns/added-word-errors.ts';
import type { SttInstall } from '../install/nouns/stt-install.ts';
import type { RescoringNotice } from './nouns/notice.ts';

/**
 * That a speech-to-text model computes what it heard once more when the caller has finished speaking: what that costs
 * where somebody measured it, how it is installed here, and the memory that is counted for it.
 */
export function rescoringNotices(stt: Found<SttModel> | null, install: SttInstall | null): RescoringNotice[] {
  const { optional_folders: folders = [], short_name: model } = stt?.model ?? {};
  if (stt === null || install === null || model === undefined || folders.length === 0) return [];
  const names = folders.map(({ name }) => name);
  const measured = folders.find(({ saves_result_sec }) => saves_result_sec !== null);
  const { because, ramBytes, figure } = install;
  return [
    {
      code: 'rescoring',
      model,
      folders: names,
      leftOut: because,
      ramBytes,
      figure,
      measured: measured === undefined ? null : measuredDelay(measured),
      addsWordErrors: addedWordErrors(stt.model, names),
    },
  ];
}

type Folder = NonNullable<SttModel['optional_folders']>[number];

function measuredDelay({ saves_result_sec, saves_load_sec, measured_on }: Folder) {
  return { processor: measured_on ?? null, resultSec: saves_result_sec, loadSec: saves_load_sec };
}
