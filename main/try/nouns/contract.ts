import { z } from 'zod';
import { failing, nothing, step } from '../../steps/nouns/procedure.ts';
import { CloudKeys, KeyCheck } from './cloud-keys.ts';
import { isSecret } from './is-secret.ts';
import { ServerLook } from './server-look.ts';
import { TrialReport } from './trial-report.ts';
import { ServerUrl, TrialRequest } from './trial-request.ts';

/** Running what was installed, or asking the voice server that runs it. */
export const tryContract = {
  /** Answers also if a part failed; the step has failed only if no part could be tried. */
  run: step.input(TrialRequest.strict()).output(TrialReport),
  /** The greeting that the last trial spoke, as a WAV file in base64; `null`: none. */
  listen: failing.input(nothing).output(z.object({ wavBase64: z.string().nullable() })),
  /** What a voice server runs now. */
  look: failing.input(z.strictObject({ server: ServerUrl })).output(ServerLook),
  /** A token for the voice server, for as long as this host runs; it is never stored or shown. */
  useToken: failing.input(z.strictObject({ token: z.string().refine(isSecret) })).output(nothing),
  /** Asks each provider once whether it accepts the key. */
  checkKeys: failing.input(z.strictObject({ keys: CloudKeys })).output(z.array(KeyCheck)),
};
