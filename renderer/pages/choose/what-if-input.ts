import { WHAT_IF_LIMITS, type WhatIf } from '../../../preload/contract.ts';

/** The content of the fields, as typed. */
export interface WhatIfFields {
  readonly ramGb: string;
  readonly cores: string;
  readonly gpu: string;
  readonly vramGb: string;
  readonly score: string;
}

export const NO_FIELDS: WhatIfFields = { ramGb: '', cores: '', gpu: '', vramGb: '', score: '' };

export type NumberField = Exclude<keyof WhatIfFields, 'gpu'>;
export type FieldFault = 'mustBeNumber' | 'mustBePositive' | 'mustBeWhole' | 'tooLarge';

const MOST: Record<NumberField, number> = {
  ramGb: WHAT_IF_LIMITS.mostRamGb,
  cores: WHAT_IF_LIMITS.mostCores,
  vramGb: WHAT_IF_LIMITS.mostVramGb,
  score: WHAT_IF_LIMITS.mostScore,
};
const NUMBERS = ['ramGb', 'cores', 'vramGb', 'score'] as const;

/** The request, and which fields are invalid. `null`: nothing is entered, or something is invalid. */
export interface WhatIfInput {
  readonly whatIf: WhatIf | null;
  readonly faults: Partial<Record<NumberField, FieldFault>>;
}

/**
 * The fields as a request; an empty field keeps this machine's value.
 * @param locale how the user writes numbers
 */
export function whatIfInput(fields: WhatIfFields, locale: string): WhatIfInput {
  const faults: Partial<Record<NumberField, FieldFault>> = {};
  const whatIf: WhatIf = {};
  for (const name of NUMBERS) {
    const typed = fields[name].trim();
    if (typed === '') continue;
    const value = numberIn(typed, locale);
    const fault = faultOf(name, value);
    if (fault === null) whatIf[name] = value;
    else faults[name] = fault;
  }
  const gpu = fields.gpu.trim();
  if (gpu !== '') whatIf.gpu = gpu;
  const isAskable = Object.keys(faults).length === 0 && Object.keys(whatIf).length > 0;
  return { whatIf: isAskable ? whatIf : null, faults };
}

const PLAIN_NUMBER = /^[-+]?(?:\d+([.,]?)(\d*)|[.,]\d+)$/;
const GROUP_DIGITS = 3;

/**
 * As typed, with either decimal sign; `NaN` for anything else, and for `1,204` if that may be 1204 or 1.204.
 */
function numberIn(typed: string, locale: string): number {
  const parts = PLAIN_NUMBER.exec(typed);
  if (parts === null) return Number.NaN;
  const [, sign = '', decimals = ''] = parts;
  const mayBeGrouped = sign !== '' && sign !== decimalSign(locale) && decimals.length === GROUP_DIGITS;
  return mayBeGrouped ? Number.NaN : Number(typed.replace(',', '.'));
}

function decimalSign(locale: string): string | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value;
}

function faultOf(name: NumberField, value: number): FieldFault | null {
  if (name === 'cores' && !(Number.isInteger(value) && value >= 1)) return 'mustBeWhole';
  if (Number.isNaN(value)) return 'mustBeNumber';
  if (value <= 0) return 'mustBePositive';
  return value > MOST[name] ? 'tooLarge' : null;
}
