import type { Failure } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import type { PageProps } from '../../page.ts';
import { useTexts } from '../../texts/use-texts.ts';
import styles from './fields.module.css';
import { FolderField } from './folder-field.tsx';
import type { FolderStatus } from './folder-status.ts';
import { LanguageField } from './language-field.tsx';
import type { Wanted } from './wanted.ts';

export interface FolderChecks {
  readonly models: FolderStatus;
  readonly server: FolderStatus;
}

interface WantedFieldsProps extends Pick<PageProps, 'about' | 'host'> {
  readonly wanted: Wanted;
  readonly checks: FolderChecks;
  /** Why the fields were not stored; `null`: they were, or nobody has tried. */
  readonly failure: Failure | null;
  edit(part: Partial<Wanted>): void;
  settle(part: Partial<Wanted>): void;
}

/** The settings that only the user can know. */
export function WantedFields(props: WantedFieldsProps) {
  const { about, host, wanted, checks, failure, edit, settle } = props;
  const { welcome } = useTexts();
  return (
    <div className={styles.fields}>
      <FolderField
        {...{ label: welcome.modelsFolder, help: welcome.modelsFolderHelp, use: 'models', host }}
        folder={wanted.modelsFolder}
        status={checks.models}
        onEdit={(modelsFolder) => edit({ modelsFolder })}
        onDone={(modelsFolder) => settle({ modelsFolder })}
      />
      <FolderField
        {...{ label: welcome.voiceServer, help: welcome.voiceServerHelp, use: 'voice-server', host }}
        folder={wanted.voiceServerFolder}
        status={checks.server}
        onEdit={(voiceServerFolder) => edit({ voiceServerFolder })}
        onDone={(voiceServerFolder) => settle({ voiceServerFolder })}
      />
      <LanguageField
        languages={about.languages}
        value={wanted.callLanguage}
        onPick={(callLanguage) => {
          edit({ callLanguage });
          settle({ callLanguage });
        }}
      />
      {failure !== null && (
        <>
          <p>{welcome.notSaved}</p>
          <FailureNote failure={failure} />
        </>
      )}
    </div>
  );
}
