import { z } from 'zod';

/** Names and texts of a registry file. Messages are codes of `Expected`, of which `words` makes sentences. */

/** For classes of regular expressions that are readable without the `u` flag: control characters... */
const CONTROL = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f`;
/** ...with tabs, line ends and other invisible characters. */
const UNSEEN = String.raw`${CONTROL}\t\n\r\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff`;

/** Text for people. */
export const words = z
  .string()
  .max(1000)
  .regex(new RegExp(`^[^${CONTROL}]*$`), 'text-without-control-characters');

/** A bare file or folder name: it is joined to the models folder, so it must not leave it, on any system. */
export const fileName = z
  .string()
  .min(1)
  .max(200)
  .regex(new RegExp(String.raw`^(?!\.)[^/\\:*?"<>|${UNSEEN}]*[^/\\:*?"<>|${UNSEEN}. ]$`), 'plain-file-name');

/** Key of a model or pipeline: it is typed at a prompt. */
export const Id = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9][\w.+-]*$/, 'plain-name');

/** Names like integers are refused: JavaScript would sort them to the front, and order is rank. */
export const TierName = z
  .string()
  .min(1, 'name')
  .max(60)
  .regex(new RegExp(String.raw`^(?!-?\d+$)(?! )[^${UNSEEN}]*[^${UNSEEN} ]$`), 'name-not-a-number');
