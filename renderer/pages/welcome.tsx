import type { Messages } from '../../main/words/en.ts';
import { begin, isDone } from '../blocks/begin.ts';
import { Page } from '../frame/page.tsx';
import { useGoFromHere } from '../frame/use-go-from-here.ts';
import { useWaitingForLink } from '../frame/use-waiting-for-link.ts';
import type { PageProps } from '../page.ts';
import { useCommand } from '../setup/use-command.ts';
import { useTexts } from '../texts/use-texts.ts';
import { stopsTheUser } from './welcome/folder-status.ts';
import { StepsAhead } from './welcome/steps-ahead.tsx';
import { useFolderCheck } from './welcome/use-folder-check.ts';
import { useWanted } from './welcome/use-wanted.ts';
import { type FolderChecks, WantedFields } from './welcome/wanted-fields.tsx';

/** The steps and their costs, and the settings that only the user can know. */
export function WelcomePage({ state, about, setup, host, go }: PageProps) {
  const { welcome } = useTexts();
  const { wanted, failure, edit, keep, settle } = useWanted({ state, about, setup });
  const checks = {
    models: useFolderCheck(setup, { folder: wanted.modelsFolder, use: 'models' }, true),
    server: useFolderCheck(setup, { folder: wanted.voiceServerFolder, use: 'voice-server' }, false),
  };
  const link = useWaitingForLink();
  const goOn = useGoFromHere(go);
  const refused = refusal(checks, welcome);

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
      <WantedFields {...{ about, host, wanted, checks, failure, edit, settle }} />
    </Page>
  );
}

/** Why the user cannot go on yet; `undefined`: they can. */
function refusal({ models, server }: FolderChecks, words: Messages['welcome']): string | undefined {
  if (models.kind === 'missing') return words.folderNeeded;
  if (stopsTheUser(models)) return words.folderWontDo;
  return stopsTheUser(server) ? words.serverWontDo : undefined;
}
