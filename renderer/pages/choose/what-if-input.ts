import type { WhatIf } from '../../../preload/contract.ts';

/** What stands in the fields, as typed. */
export interface WhatIfFields {
  readonly ramGb: number | string;
  readonly cores: number | string;
  readonly gpu: string;
  readonly vramGb: number | string;
  readonly score: number | string;
}

export const NO_FIELDS: WhatIfFields = { ramGb: '', cores: '', gpu: '', vramGb: '', score: '' };

export type NumberField = Exclude<keyof WhatIfFields, 'gpu'>;
export type FieldFault = 'mustBePositive' | 'mustBeWhole' | 'tooLarge';

const MOST: Record<NumberField, number> = {
  ramGb: 1_000_000,
  cores: 100_000,
  vramGb: 100_000,
  score: 100_000,
};
const NUMBERS = ['ramGb', 'cores', 'vramGb', 'score'] as const;

/** What is asked, and which fields cannot be. `null`: nothing is entered, or something cannot be asked. */
export interface WhatIfInput {
  readonly whatIf: WhatIf | null;
  readonly faults: Partial<Record<NumberField, FieldFault>>;
}

/** Fields as a question; an empty field is left as it is on this machine. */
export function whatIfInput(fields: WhatIfFields): WhatIfInput {
  const faults: Partial<Record<NumberField, FieldFault>> = {};
  const whatIf: WhatIf = {};
  for (const name of NUMBERS) {
    const value = fields[name];
    if (value === '') continue;
    const fault = faultOf(name, Number(value));
    if (fault === null) whatIf[name] = Number(value);
    else faults[name] = fault;
  }
  const gpu = fields.gpu.trim();
  if (gpu !== '') whatIf.gpu = gpu;
  const isAskable = Object.keys(faults).length === 0 && Object.keys(whatIf).length > 0;
  return { whatIf: isAskable ? whatIf : null, faults };
}

function faultOf(name: NumberField, value: number): FieldFault | null {
  if (name === 'cores' && !(Number.isInteger(value) && value >= 1)) return 'mustBeWhole';
  if (!(value > 0)) return 'mustBePositive';
  return value > MOST[name] ? 'tooLarge' : null;
}
