/** Secrets that show by how they look, whatever name they stand under. */

/** What keys of well-known services begin with. `sk_SK` is the language of a voice. */
const PREFIXED = new RegExp(
  `(?<![A-Za-z0-9])(?!sk[_-]SK\\b)(?:${[
    '[sprg]k[-_]|gsk_|whsec_',
    'xox[a-z]-|xapp-',
    'gh[a-z]_|github_pat_|glpat-',
    'hf_|dg_|r8_|xai-|nvapi-|pplx-|tvly-',
    'AIza|AKIA|ASIA|ya29\\.|SG\\.|eyJ',
  ].join('|')})[\\w.+/=-]{8,}`,
  'g',
);

/** A digit, or so many characters that it is no word. */
const IS_KEY = /\d|[\w-]{24}/;

/** Within a line, but neither in a path nor a file's name. Only its beginning is tried, so it is quick. */
const LONG = /(?<![\w./\\+-])[\w+-][\w+/-]{31,}(?![\w./\\+-])/g;
/** Words of a name are shorter, or have no digits. */
const LONGEST_WORD = 15;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whoever knows such an address can use it. */
const WEBHOOK =
  /(\bhooks\.[\w.-]{1,100}\/|\bhttps?:\/\/[^\s"'#/]{1,300}\/[^\s"'#]{0,200}?hooks?\w{0,9}\/)[^\s"'#]+/gi;
/** Its host, which is to be checked by whoever is shown it, and what follows. */
const ADDRESS = /(\b[a-z][a-z\d+.-]{0,30}:\/\/[^\s"'#/?]+)([^\s"'#]*)/gi;
const STEP = /[^/?&=]+/g;

/** A line without them. */
export function withoutShapes(line: string, mask: string): string {
  return line
    .replaceAll(PREFIXED, (key) => (IS_KEY.test(key) ? mask : key))
    .replaceAll(WEBHOOK, `$1${mask}`)
    .replaceAll(
      ADDRESS,
      (_address, host: string, path: string) =>
        host + path.replaceAll(STEP, (step) => (isRandomStep(step) ? mask : step)),
    )
    .replaceAll(LONG, (token) => (UUID.test(token) || hasRandomWord(token) ? mask : token));
}

function isRandomStep(step: string): boolean {
  return hasRandomWord(step) && !/\.\w{1,5}$/.test(step);
}

function hasRandomWord(token: string): boolean {
  return token
    .split(/[^A-Za-z0-9]/)
    .some((word) => word.length > LONGEST_WORD && /[A-Za-z]/.test(word) && /\d/.test(word));
}
