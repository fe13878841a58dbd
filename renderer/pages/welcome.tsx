import { begin, isDone } from '../blocks/begin.ts';
import { FailureNote } from '../blocks/failure-note.tsx';
import { Page } from '../frame/page.tsx';
import { useGoFromHere } from '../frame/use-go-from-here.ts';
import { useWaitingForLink } from '../frame/use-waiting-for-link.ts';
import type { PageProps } from '../page.ts';
import { useCommand } from '../setup/use-command.ts';
import { useTexts } from '../texts/use-texts.ts';
import styles from './welcome/fields.module.css';
import { FolderField } from './welcome/folder-field.tsx';
import { stopsTheUser } from './welcome/folder-status.ts';
import { LanguageField } from './welcome/language-field.tsx';
import { StepsAhead } from './welcome/steps-ahead.tsx';
import { useFolderCheck } from './welcome/use-folder-check.ts';
import { useWanted } from './welcome/use-wanted.ts';

/** The steps and their costs, and the settings that only the user can know. */
export function WelcomePage({ state, about, setup, host, go }: PageProps) {
  const { welcome } = useTexts();
  const { wanted, failure, edit, keep, settle } = useWanted({ state, about, setup });
  const models = useFolderCheck(setup, { folder: wanted.modelsFolder, use: 'models' }, true);
  const server = useFolderCheck(setup, { folder: wanted.voiceServerFolder, use: 'voice-server' }, false);
  const link = useWaitingForLink();
  const goOn = useGoFromHere(go);
  const refused = [
    models.kind === 'missing' ? welcome.folderNeeded : undefined,
    stopsTheUser(models) ? welcome.folderWontDo : undefined,
    stopsTheUser(server) ? welcome.serverWontDo : undefined,
  ].find((reason) => reason !== undefined);

  // Choosing by hand needs no folder yet; an unusable one is not stored.
  const canGoOn = async () => refused !== undefined || (await keep());
  const look = async () => {
    if (!(await canGoOn())) return;
    begin(setup.probe.run());
    goOn('machine');
  };
  const lookAndChoose = useCommand(async () => {
    if (!(await canGoOn())) return;
    // Choose is closed until the hardware is known; the page of the probe says why.
    const isKnown = state.machine !== null || (await isDone(setup.probe.run()));
    goOn(isKnown ? 'choose' : 'machine');
  });
  return (
    <Page
      heading={welcome.heading}
      lead={welcome.lead}
      secondary={{
        label: lookAndChoose.isRunning ? welcome.looking : welcome.byHand,
        waiting: link ?? (lookAndChoose.isRunning ? welcome.looking : undefined),
        run: () => void lookAndChoose.run(),
      }}
      main={{ label: welcome.main, waiting: link ?? refused, run: () => void look() }}
    >
      <StepsAhead benchmarkSec={about.benchmarkSec} />
      <div className={styles.fields}>
        <FolderField
          {...{ label: welcome.modelsFolder, help: welcome.modelsFolderHelp, use: 'models', host }}
          folder={wanted.modelsFolder}
          status={models}
          onEdit={(modelsFolder) => edit({ modelsFolder })}
          onDone={(modelsFolder) => settle({ modelsFolder })}
        />
        <FolderField
          {...{ label: welcome.voiceServer, help: welcome.voiceServerHelp, use: 'voice-server', host }}
          folder={wanted.voiceServerFolder}
          status={server}
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
    </Page>
  );
}
