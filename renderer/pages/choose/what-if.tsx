import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Recommendation, Setup } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { Button } from '../../frame/button.tsx';
import type { PageProps } from '../../page.ts';
import { useAnswer } from '../../setup/use-answer.ts';
import { useFormat, useTexts } from '../../texts/use-texts.ts';
import { answerName, isContended } from './headline.ts';
import { turnPhrase } from './turn-phrase.ts';
import classes from './what-if.module.css';
import { WhatIfAnswer } from './what-if-answer.tsx';
import { WhatIfFieldset } from './what-if-fields.tsx';
import { NO_FIELDS, whatIfInput } from './what-if-input.ts';

interface WhatIfPanelProps {
  readonly setup: Setup;
  readonly facts: string;
  readonly announce: PageProps['announce'];
}

/** Long enough to type the next digit, short enough to feel answered at once. */
const PAUSE_MS = 250;

/** Another machine, imagined: answered by the same advice, and without any consequence. */
export function WhatIfPanel({ setup, facts, announce }: WhatIfPanelProps) {
  const { whatIf: words } = useTexts().choose;
  const [fields, setFields] = useState(NO_FIELDS);
  const { whatIf, faults } = whatIfInput(fields);
  const [asked] = useDebouncedValue(whatIf, PAUSE_MS);
  const { answer, failure } = useAnswer(
    (signal) => setup.recommend(asked ?? {}, { signal }),
    asked === null ? null : [facts, asked],
  );
  const isEmpty = fields === NO_FIELDS;
  useSpokenAnswer(asked === null || failure !== null ? null : answer, announce);
  return (
    <div className={classes.panel}>
      <p className={classes.lead}>{words.lead}</p>
      <WhatIfFieldset fields={fields} faults={faults} refusal={failure} change={setFields} />
      <div className={classes.answer}>
        {failure !== null && whatIf !== null && <Refusal failure={failure} />}
        {answer !== null && failure === null && whatIf !== null ? (
          <WhatIfAnswer recommendation={answer} />
        ) : (
          failure === null && <p className={classes.lead}>{words.nothing}</p>
        )}
      </div>
      {!isEmpty && (
        <Button className={classes.back} onClick={() => setFields(NO_FIELDS)}>
          {words.back}
        </Button>
      )}
    </div>
  );
}

/** What the fields explain themselves is not said twice. */
function Refusal({ failure }: { readonly failure: Parameters<typeof FailureNote>[0]['failure'] }) {
  const isAtField = failure.code === 'unknown-gpu' || failure.code === 'contradictory-request';
  return isAtField ? null : <FailureNote failure={failure} />;
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
          turnPhrase(option, isContended(answer), choose.turn, format).words,
        );
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said, announce]);
}
