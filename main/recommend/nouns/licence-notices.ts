import type { CommercialUse, LlmModel, SttModel, TtsModel } from '../../../registry/schema.ts';
import type { LicenceNotice } from './notice.ts';

const LICENCE_CODES = {
  restricted: 'licence-restricted',
  no: 'licence-non-commercial',
  unknown: 'licence-unknown',
} as const satisfies Record<Exclude<CommercialUse, 'yes'>, LicenceNotice['code']>;

/** What to know about a model's licence; nothing if it may be used commercially. */
export function modelLicence(model: LlmModel | SttModel | TtsModel): LicenceNotice[] {
  const { commercial_use: use, license, license_note: note = null, short_name } = model;
  return use === 'yes' ? [] : [{ code: LICENCE_CODES[use], model: short_name, licence: license, note }];
}

/** The same for a voice, with the free one that can replace it. */
export function voiceLicence(voice: string, model: TtsModel): LicenceNotice[] {
  if (model.commercial_use !== 'no') return modelLicence(model);
  const { license_note: note = null, free_replacement: replacement = null } = model;
  return [{ code: 'research-only-voice', voice, note, replacement }];
}
