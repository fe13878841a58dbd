import type { Messages } from '../../../main/words/en.ts';
import type { FailureWords } from '../../../main/words/failure-words.ts';
import type { FileFailed, InstallPlan } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { Note } from '../../blocks/note.tsx';
import { TokenField } from '../../blocks/token-field.tsx';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import styles from './download.module.css';
import { type FailedFiles, failedFiles, isLoginWanted, wantsToken } from './failures.ts';
import { progressRows } from './file-rows.ts';
import { FileTable } from './file-table.tsx';
import { FolderWayOut } from './folder-way-out.tsx';
import { Sources } from './sources.tsx';
import type { Download } from './use-download.ts';

/** What failed, file by file, what to do about it, and what is kept. */
export function Failed({ download }: { readonly download: Download }) {
  const { state, request, latest } = download;
  const failure = state.failed.install?.failure;
  const reported = state.paused.install?.progress.files;
  if (failure === undefined) return null;
  const failed = failedFiles(failure);
  const isTokenAsked = wantsToken(failed, request, latest?.files ?? []);
  return (
    <div className={styles.stack}>
      {failure.code === 'install-incomplete' ? (
        failed.map((same) => <FailedNote key={same.ids.join()} plan={latest} {...{ same, isTokenAsked }} />)
      ) : (
        <FailureNote failure={failure} />
      )}
      <FolderWayOut failures={[failure, ...failed.map((same) => same.failure)]} go={download.go} />
      {isTokenAsked && <HubToken download={download} />}
      {reported !== undefined && <FileTable rows={progressRows(reported, latest, false)} />}
      <Sources download={download} />
    </div>
  );
}

/** For a host that wants a token: the download goes on with it. */
function HubToken({ download: { setup, begin } }: { readonly download: Download }) {
  const { token: words } = useTexts().download;
  const { useToken: keepToken } = setup.install;
  return (
    <TokenField name="token" words={words} keep={(token) => keepToken({ token })} onKept={() => begin()} />
  );
}

interface FailedNoteProps {
  readonly same: FailedFiles;
  readonly plan: InstallPlan | null;
  /** A token can be entered below. */
  readonly isTokenAsked: boolean;
}

/** The files that failed for one reason, the reason, and the next step. */
function FailedNote({ same: { ids, failure }, plan, isTokenAsked }: FailedNoteProps) {
  const { sentences, download } = useTexts();
  const format = useFormat();
  const { message, nextStep } = wordsOn(failure, isTokenAsked, download.failed, (it) =>
    sentences.failure(it, format),
  );
  const names = ids.map((id) => nameOf(id, plan, download.table.settings));
  return (
    <Note tone="bad">
      <p>
        <span className={styles.files}>{download.failed.files(format.list(names))}</span>
        <strong>{message}</strong>
      </p>
      <p>{nextStep}</p>
    </Note>
  );
}

/** Sentences for a page: without the two hashes, and with the field for a token instead of a variable. */
function wordsOn(
  failure: FileFailed,
  isTokenAsked: boolean,
  words: Messages['download']['failed'],
  usual: (failure: FileFailed) => FailureWords,
): FailureWords {
  if (failure.code === 'hash-differs') return { message: words.damaged, nextStep: words.damagedNext };
  const said = usual(failure);
  if (!isTokenAsked || !isLoginWanted(failure)) return said;
  const { host, status, withToken } = failure;
  const message = withToken ? words.tokenRefused(host, status) : words.tokenWanted(host, status);
  return { message, nextStep: withToken ? words.tokenRefusedNext : words.tokenWantedNext };
}

function nameOf(id: string, plan: InstallPlan | null, settings: (name: string) => string): string {
  const file = plan?.files.find((each) => each.id === id);
  if (file === undefined) return id;
  return file.part === 'tts' && file.path.endsWith('.json') ? settings(file.name) : file.name;
}
