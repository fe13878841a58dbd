import { useState } from 'react';
import { checkWords } from '../../main/words/key-check.ts';
import type { KeyCheck, Setup } from '../../preload/contract.ts';
import { useFrame } from '../frame/frame-context.ts';
import { type Command, useCommand } from '../setup/use-command.ts';
import { useFormat, useTexts } from '../texts/use-texts.ts';
import { faultOf, typedKeys } from './key-checks.ts';

/** What is typed lives as long as the page. The machine side gets it, and nobody else. */
export function useCloudKeys(setup: Setup, onKept: () => void) {
  const { keys: words } = useTexts().apply;
  const { announce } = useFrame();
  const format = useFormat();
  const { useKeys: hand } = setup.configure;
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [isWrong, setWrong] = useState(false);
  const [checks, setChecks] = useState<readonly KeyCheck[]>([]);
  const keep = useCommand(async () => {
    await hand({ keys: typedKeys(typed) });
    announce(words.kept);
    onKept();
  });
  const check = useCommand(async () => {
    const keys = typedKeys(typed);
    await hand({ keys });
    const answers = await setup.try.checkKeys({ keys });
    setChecks(answers);
    announce(answers.map((each) => `${each.key}: ${checkWords(each, words, format)}`).join('. '));
    onKept();
  });
  const ifRight = (first: Command<[]>, other: Command<[]>) => () => {
    const isRight = faultOf(typed, null) === null;
    setWrong(!isRight);
    if (!isRight) return;
    other.forget();
    void first.run();
  };
  return {
    typed,
    checks,
    isChecking: check.isRunning,
    failure: keep.failure ?? check.failure,
    /** What is wrong with a key; `null`: nothing, or it was not tried yet. */
    faultOf: (key: string) => (isWrong ? faultOf(typed, key) : null),
    edit: (key: string, value: string) => {
      setTyped({ ...typed, [key]: value });
      setWrong(false);
    },
    keep: ifRight(keep, check),
    check: ifRight(check, keep),
  };
}
