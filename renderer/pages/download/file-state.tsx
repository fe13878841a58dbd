import type { Messages } from '../../../main/words/en.ts';
import type { Format } from '../../../main/words/format.ts';
import type { PlannedFile } from '../../../preload/contract.ts';
import { type Tone, ToneMark } from '../../blocks/note.tsx';
import { WaitBar } from '../../blocks/wait-bar.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import type { FileRow, FileStatus } from './file-rows.ts';
import styles from './file-table.module.css';

type Words = Messages['download']['state'];

/** The state of one file: a word, or a bar while it arrives. */
export function FileState({ row, name }: { readonly row: FileRow; readonly name: string }) {
  const { table, state } = useTexts().download;
  const format = useFormat();
  const { status } = row;
  if (status.kind === 'fetching') {
    const percent = format.percent(status.fraction);
    return (
      <span className={styles.fetching}>
        <WaitBar label={table.progress(name)} fraction={status.fraction} valueText={percent} />
        <span>{percent}</span>
      </span>
    );
  }
  const tone = toneOf(status);
  return (
    <span className={styles.state}>
      {tone !== null && <ToneMark tone={tone} />}
      <span>{stateWords(status, state, format)}</span>
    </span>
  );
}

/** Only what has ended has a mark: a word beside many marks is not seen. */
function toneOf(status: FileStatus): Tone | null {
  switch (status.kind) {
    case 'ready':
      return 'ok';
    case 'failed':
      return 'bad';
    case 'planned':
      return PLANNED_TONE[status.action.kind] ?? null;
    case 'compared':
      return COMPARED_TONE[status.state];
    default:
      return null;
  }
}

const PLANNED_TONE: Partial<Record<PlannedFile['action']['kind'], Tone>> = {
  present: 'ok',
  unverified: 'warn',
  blocked: 'bad',
};

const COMPARED_TONE = { verified: 'ok', unverified: 'warn', damaged: 'bad', missing: 'bad' } as const;

function stateWords(status: FileStatus, words: Words, format: Format): string {
  switch (status.kind) {
    case 'planned':
      return actionWords(status.action, words, format);
    case 'compared':
      return words[status.state];
    case 'held':
      return words.held(format.percent(status.fraction));
    case 'fetching':
      return format.percent(status.fraction);
    default:
      return words[status.kind];
  }
}

function actionWords(action: PlannedFile['action'], words: Words, format: Format): string {
  const flaw = 'replaces' in action ? action.replaces : null;
  const does = plainAction(action, words, format);
  return flaw === null ? does : `${does}, ${words.replaces[flaw]}`;
}

function plainAction(action: PlannedFile['action'], words: Words, format: Format): string {
  switch (action.kind) {
    case 'continue':
      return words.continue(format.file(action.restBytes));
    case 'reuse':
    case 'import':
      return words[action.kind](action.from);
    case 'import-folder':
      return words.import(action.from);
    default:
      return words[action.kind];
  }
}
