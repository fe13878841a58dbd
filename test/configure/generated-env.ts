import fc from 'fast-check';
import type { EnvSetting } from '../../main/configure/nouns/wanted-file.ts';

/** Environment files as people write them, and settings to put into them. */

const OURS = ['A', 'LOCAL_LLM_MODEL_PATH', 'OPENAI_API_KEY', 'LOCAL_LLM_THREADS'];
const THEIRS = ['ASTERISK_HOST', 'A_B', 'a.b-c', 'TZ'];

const key = fc.constantFrom(...OURS, ...THEIRS);
const word = fc.stringMatching(/^[\w./:@,+=-]{0,12}$/);
const words = fc.stringMatching(/^[\w #.$:;()!-]{0,20}$/);
const blank = fc.constantFrom('', ' ', '  ', '\t');
const comment = fc.constantFrom('', ' # one of 1, 2', '   #', ' #x=y');

const doubleQuoted = fc.stringMatching(/^([\w #'$]|\\["\\n]){0,15}$/).map((inner) => `"${inner}"`);
const singleQuoted = fc.stringMatching(/^([\w #"$\\]*\w){0,3}$/).map((inner) => `'${inner}'`);
const severalLines = fc.tuple(word, word).map(([one, other]) => `"${one}\n  ${other}\n"`);

const assignment = fc
  .tuple(
    fc.constantFrom('', '', 'export ', '  '),
    key,
    fc.constantFrom('=', '=', '=', ' = ', ': '),
    fc.oneof(word, doubleQuoted, singleQuoted, severalLines),
    comment,
  )
  .map((parts) => parts.join(''));

const line = fc.oneof(
  { weight: 6, arbitrary: assignment },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('# ', '#', '  # Voicefit? '), words).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: blank },
  { weight: 1, arbitrary: key },
  { weight: 1, arbitrary: fc.constantFrom('# Voicefit', '# Voicefit: an older reason') },
);

export const envText = fc
  .record({
    lines: fc.array(line, { maxLength: 12 }),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
    mark: fc.constantFrom('', '', '\ufeff'),
    endsInNewline: fc.boolean(),
  })
  .map(({ lines, eol, mark, endsInNewline }) => {
    const text = lines.join('\n').replaceAll('\n', eol);
    return mark + text + (endsInNewline && text !== '' ? eol : '');
  });

const value = fc.oneof(
  word,
  fc.stringMatching(/^[ -~]{0,20}$/),
  fc.string({ maxLength: 8 }).filter((text) => /^[^\p{C}\u2028\u2029]*$/u.test(text)),
);

const setting = fc.record<EnvSetting>({
  key: fc.constantFrom(...OURS),
  value,
  comment: fc.constantFrom(null, null, 'raised to 12 s', 'forced'),
  isSecret: fc.boolean(),
});

export const envSettings = fc.uniqueArray(setting, {
  minLength: 1,
  maxLength: 4,
  selector: ({ key: name }) => name,
});
