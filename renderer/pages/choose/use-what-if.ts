import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { turnPhrase } from '../../../main/words/turn-phrase.ts';
import {
  type Failure,
  isContendedAdvice,
  type Recommendation,
  type Setup,
  type WhatIf,
} from '../../../preload/contract.ts';
import type { PageProps } from '../../page.ts';
import { useAnswer } from '../../setup/use-answer.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import { answerName } from './headline.ts';
import { NO_FIELDS, type WhatIfFields, type WhatIfInput, whatIfInput } from './what-if-input.ts';

/** An entered machine, and the advice for it. */
export interface Imagined {
  readonly fields: WhatIfFields;
  readonly faults: WhatIfInput['faults'];
  /** `null`: too little is entered, or there is no answer yet. */
  readonly answer: Recommendation | null;
  readonly failure: Failure | null;
  /** The answer is about to be replaced: the fields have changed since. */
  readonly isAsking: boolean;
  change(fields: WhatIfFields): void;
}

interface WhatIfSetup {
  readonly setup: Setup;
  /** What else the answer depends on. */
  readonly facts: string;
  readonly announce: PageProps['announce'];
  /** Whether enough is entered for a request. */
  isEnough(whatIf: WhatIf): boolean;
}

/** Long enough to type the next digit, short enough to feel immediate. */
const PAUSE_MS = 250;

/** Requests advice for the entered machine, once typing pauses, and announces it. */
export function useWhatIf({ setup, facts, announce, isEnough }: WhatIfSetup): Imagined {
  const [fields, change] = useState(NO_FIELDS);
  const { locale } = useFormat();
  const { whatIf, faults } = whatIfInput(fields, locale);
  const wanted = whatIf !== null && isEnough(whatIf) ? whatIf : null;
  const [asked] = useDebouncedValue(wanted, PAUSE_MS);
  const { answer, failure, isAsking } = useAnswer(
    (signal) => setup.recommend.advise(asked ?? {}, { signal }),
    asked === null ? null : [facts, asked],
  );
  useSpokenAnswer(asked === null || failure !== null ? null : answer, announce);
  return {
    fields,
    faults,
    answer: wanted === null || failure !== null ? null : answer,
    failure: wanted === null ? null : failure,
    isAsking: isAsking || JSON.stringify(wanted) !== JSON.stringify(asked),
    change,
  };
}

function useSpokenAnswer(answer: Recommendation | null, announce: PageProps['announce']): void {
  const { choose } = useTexts();
  const format = useFormat();
  const option = answer?.recommended;
  const said =
    answer === null || option === undefined
      ? null
      : choose.whatIf.announced(
          answerName({ option }, choose),
          turnPhrase(option, isContendedAdvice(answer), choose.turn, format).words,
        );
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said, announce]);
}
