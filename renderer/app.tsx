import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/global.layer.css';
// Several pages have form fields; the styles of other components are loaded where they are used.
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import './base.css';
import { MantineProvider } from '@mantine/core';
import { useCallback, useSyncExternalStore } from 'react';
import type { Language, SetupState } from '../preload/contract.ts';
import type { Announce } from './frame/frame-context.ts';
import { LiveRegions } from './frame/live-regions.tsx';
import { NotConnected } from './frame/not-connected.tsx';
import { Wizard } from './frame/wizard.tsx';
import type { Host } from './host.ts';
import { useAnswer } from './setup/use-answer.ts';
import { useSetupState } from './setup/use-setup-state.ts';
import { WordingProvider } from './texts/wording-provider.tsx';
import { theme } from './theme.ts';

/** The wizard, in whatever it is shown. */
export function App({ host }: { host: Host }) {
  const state = useSetupState(host);
  const keepLanguage = useCallback(
    // Without a connection it lives as long as the page, which says that there is none.
    (language: Language) => void host.setup.store.preferLanguage({ language }).catch(() => {}),
    [host],
  );
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      // Both would be style elements, which the Content-Security-Policy blocks: see `applyTheme`.
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <WordingProvider kept={state?.language ?? null} keep={keepLanguage}>
        <LiveRegions>{(announce) => <Connected host={host} state={state} announce={announce} />}</LiveRegions>
      </WordingProvider>
    </MantineProvider>
  );
}

interface Connection {
  readonly host: Host;
  readonly state: SetupState | null;
  readonly announce: Announce;
}

function Connected({ host, state, announce }: Connection) {
  const link = useSyncExternalStore(host.link.subscribe, host.link.now);
  // Requested again after a lost link, since another version or registry may have been started.
  const { answer: about } = useAnswer(
    (signal) => host.setup.store.about(undefined, { signal }),
    state === null || link !== 'up' ? null : state.registryId,
  );
  if (state === null || about === null) return <NotConnected link={link} />;
  return <Wizard host={host} link={link} state={state} about={about} announce={announce} />;
}
