import '@mantine/core/styles/Input.layer.css';
import { TextInput } from '@mantine/core';
import type { Failure } from '../../../preload/contract.ts';
import { useTexts } from '../../texts/use-texts.ts';
import fieldClasses from './fields.module.css';
import classes from './what-if.module.css';
import type { NumberField, WhatIfFields, WhatIfInput } from './what-if-input.ts';

interface WhatIfFieldsetProps {
  readonly fields: WhatIfFields;
  readonly faults: WhatIfInput['faults'];
  /** Why the machine side does not answer. */
  readonly refusal: Failure | null;
  change(fields: WhatIfFields): void;
}

const PARTS = {
  label: fieldClasses.label ?? '',
  input: fieldClasses.control ?? '',
  error: fieldClasses.error ?? '',
};

/** The fields of an imagined machine. */
export function WhatIfFieldset({ fields, faults, refusal, change }: WhatIfFieldsetProps) {
  const { whatIf: words } = useTexts().choose;
  const number = (name: NumberField, label: string) => {
    const fault = faults[name];
    return (
      // Not number inputs: those drop invalid characters, and the rest is a different number.
      <TextInput
        classNames={PARTS}
        label={label}
        value={fields[name]}
        inputMode={name === 'cores' ? 'numeric' : 'decimal'}
        error={fault === undefined ? undefined : words[fault]}
        onChange={({ currentTarget: { value } }) => change({ ...fields, [name]: value })}
      />
    );
  };
  return (
    <div className={classes.fields}>
      {number('ramGb', words.memory)}
      {number('cores', words.cores)}
      <TextInput
        className={classes.card}
        classNames={PARTS}
        label={words.card}
        placeholder={words.cardHelp}
        value={fields.gpu}
        error={gpuFault(refusal, words)}
        onChange={({ currentTarget: { value: gpu } }) => change({ ...fields, gpu })}
      />
      {number('vramGb', words.vram)}
      {number('score', words.score)}
    </div>
  );
}

type Words = ReturnType<typeof useTexts>['choose']['whatIf'];

function gpuFault(refusal: Failure | null, words: Words): string | undefined {
  if (refusal?.code === 'unknown-gpu') return words.unknownCard;
  return refusal?.code === 'contradictory-request' ? words.contradiction : undefined;
}
