import { type ReactNode, useEffect, useRef } from 'react';
import type { Setup } from '../../../preload/contract.ts';
import { FailureNote } from '../../blocks/failure-note.tsx';
import { Button } from '../../frame/button.tsx';
import type { PageProps } from '../../page.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { type Imagined, useWhatIf } from './use-what-if.ts';
import classes from './what-if.module.css';
import { WhatIfAnswer } from './what-if-answer.tsx';
import { WhatIfFieldset } from './what-if-fields.tsx';
import { NO_FIELDS } from './what-if-input.ts';

interface WhatIfPanelProps {
  readonly setup: Setup;
  readonly facts: string;
  readonly announce: PageProps['announce'];
}

/** An imagined machine: it gets the same kind of advice, without any consequence. */
export function WhatIfPanel({ setup, facts, announce }: WhatIfPanelProps) {
  const { whatIf: words } = useTexts().choose;
  const imagined = useWhatIf({ setup, facts, announce, isEnough: () => true });
  const ref = useRef<HTMLDivElement>(null);
  // When opened it would be under the footer: fields, errors and the answer have to be visible at once.
  useEffect(() => {
    // Newer browsers return a promise, which is not a clean-up function.
    void ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={ref}>
      <EnteredMachine
        imagined={imagined}
        lead={words.lead}
        title={words.notThisMachine}
        nothing={words.nothing}
        under={
          imagined.fields !== NO_FIELDS && (
            <Button className={classes.back} onClick={() => imagined.change(NO_FIELDS)}>
              {words.back}
            </Button>
          )
        }
      />
    </div>
  );
}

interface EnteredMachineProps {
  readonly imagined: Imagined;
  readonly lead?: string;
  /** Of the answer's card. */
  readonly title: string;
  /** Instead of an answer, while there is none. */
  readonly nothing: string;
  readonly under?: ReactNode;
}

/** The fields of a machine, and the answer for it. */
export function EnteredMachine({ imagined, lead, title, nothing, under }: EnteredMachineProps) {
  const { whatIf: words } = useTexts().choose;
  const { fields, faults, answer, failure, change } = imagined;
  const isFaulty = Object.keys(faults).length > 0;
  return (
    <div className={classes.panel}>
      {lead !== undefined && <p className={classes.lead}>{lead}</p>}
      <WhatIfFieldset fields={fields} faults={faults} refusal={failure} change={change} />
      <div className={classes.answer}>
        {failure !== null && <Refusal failure={failure} />}
        {answer !== null && <WhatIfAnswer title={title} recommendation={answer} />}
        {answer === null && failure === null && (
          <p className={classes.lead}>{isFaulty ? words.faulty : nothing}</p>
        )}
      </div>
      {under}
    </div>
  );
}

/** Errors shown at the fields are not repeated. */
function Refusal({ failure }: { readonly failure: Parameters<typeof FailureNote>[0]['failure'] }) {
  const isAtField = failure.code === 'unknown-gpu' || failure.code === 'contradictory-request';
  return isAtField ? null : <FailureNote failure={failure} />;
}
