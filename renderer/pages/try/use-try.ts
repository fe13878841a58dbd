import {
  type Choice,
  choiceOf,
  type Failure,
  isHere,
  type Option,
  optionNamed,
  type Setup,
  type SetupState,
  type TrialReport,
  trialOfChoice,
} from '../../../preload/contract.ts';
import { focusHeading } from '../../frame/focus-heading.ts';
import { useChosenOption } from '../../frame/use-chosen-option.ts';
import { useGoFromHere } from '../../frame/use-go-from-here.ts';
import type { PageProps } from '../../page.ts';
import { refusalOf } from '../../setup/refusal-of.ts';
import { useCommand } from '../../setup/use-command.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type TryView, tryView } from './try-view.ts';

/** All that the parts of the page share. */
export interface Trying {
  readonly view: TryView;
  readonly state: SetupState;
  readonly setup: Setup;
  readonly choice: Choice;
  /** The choice by the current facts; `null`: not known yet. */
  readonly option: Option | null;
  /** Of the choice, even while another one runs; `null`: none. */
  readonly trial: TrialReport | null;
  /** Why the last start, or the last change of the choice, came to nothing. */
  readonly refusal: Failure | null;
  /** Runs the models here, or asks the voice server at an address. */
  begin(server?: string): void;
  /** Chooses the option of a tier, or another voice, and goes where it can be tried. */
  takeTier(tier: string): void;
  takeVoice(voice: string): void;
}

/** `null`: nothing is chosen; the page cannot be opened then. */
export function useTrying({ state, setup, go, announce }: PageProps): Trying | null {
  const { choice } = state;
  const chosen = useChosenOption(setup, state);
  const start = useCommand((server: string | undefined) =>
    setup.try.run(server === undefined ? {} : { server }),
  );
  const goOn = useGoFromHere(go);
  const { done } = useTexts().tryIt;
  const change = useCommand(async (other: Choice, name: string) => {
    await setup.recommend.choose(other);
    announce(done.used(name));
    const { files } = await setup.install.plan({});
    // What is here already can be tried at once: the page now is about it.
    if (files.every(isHere)) focusHeading();
    else goOn('download');
  });
  const byTier = useCommand(async (tier: string) => {
    const option = optionNamed(await setup.recommend.advise({ tier }), { tier });
    if (option !== null) await change.run(choiceOf(option), option.names.llm ?? tier);
  });
  if (choice === null) return null;
  // What one of them said last is out of date once another starts.
  const forgetAll = () => {
    for (const each of [start, change, byTier]) each.forget();
  };
  return {
    view: tryView(state),
    state,
    setup,
    choice,
    option: chosen?.option ?? null,
    trial: trialOfChoice(state),
    refusal: refusalOf('try', start.failure, state) ?? change.failure ?? byTier.failure,
    begin: (server) => {
      forgetAll();
      void start.run(server);
    },
    takeTier: (tier) => {
      forgetAll();
      void byTier.run(tier);
    },
    takeVoice: (tts) => {
      forgetAll();
      void change.run({ ...choice, models: { ...choice.models, tts } }, tts);
    },
  };
}
