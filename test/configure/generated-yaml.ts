import fc from 'fast-check';
import type { YamlEntry, YamlValue } from '../../main/configure/nouns/wanted-file.ts';

/** YAML files as people write them, and entries to put into them. */

const KEYS = ['a', 'providers', 'local_llm', 'default_provider', 'enabled', 'max_tokens'];
const key = fc.constantFrom(...KEYS);

const scalar = fc.constantFrom(
  '1',
  'local_hybrid',
  "'it''s'",
  '"two\\nlines"',
  '0x1F',
  'yes',
  '~',
  '',
  '12:30',
  '!!str 5',
  '[1, two]',
  '{x: 1, y: {z: 2}}',
  'http://h:1/v1',
  'plain text: no'.replace(': ', ' '),
);
const comment = fc.constantFrom('', '', '  # why', ' #');

interface Line {
  readonly depth: number;
  readonly text: string;
}

const atTop = (text: string): Line => ({ depth: 0, text });

/** Lines of a mapping; values below a key are one level deeper. */
const { mapping } = fc.letrec<{ mapping: Line[]; value: Line[] }>((tie) => ({
  mapping: fc
    .uniqueArray(fc.tuple(key, tie('value'), fc.constantFrom('', '', '# note', '# Voicefit: old', ' ')), {
      minLength: 1,
      maxLength: 4,
      selector: ([name]) => name,
    })
    .map((pairs) =>
      pairs.flatMap(([name, [first, ...below], above]) => [
        ...(above === '' ? [] : [{ depth: 0, text: above.trim() }]),
        { depth: 0, text: `${name}:${first?.text ?? ''}` },
        ...below.map(({ depth, text }) => ({ depth: depth + 1, text })),
      ]),
    ),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(scalar, comment)
      .map(([text, behind]) => [{ depth: 0, text: `${text === '' ? '' : ' '}${text}${behind}` }]),
    fc.tuple(comment, tie('mapping')).map(([behind, lines]) => [{ depth: 0, text: behind }, ...lines]),
    fc.constantFrom(' |', ' >-', ' |+').map((sign) => [sign, 'one: 1 # not a comment', '', 'two'].map(atTop)),
    fc.constant(['', '- 1 # one', '- x: 2', '  y: 3'].map(atTop)),
    fc.constant([' plain text', 'on two lines'].map(atTop)),
  ),
}));

export const yamlText = fc
  .record({
    lines: fc.oneof({ weight: 12, arbitrary: mapping }, { weight: 1, arbitrary: fc.constant<Line[]>([]) }),
    indent: fc.constantFrom('  ', '  ', '    '),
    head: fc.constantFrom('', '', '# mine', '---', '%YAML 1.1\n---'),
    eol: fc.constantFrom('\n', '\n', '\r\n'),
    mark: fc.constantFrom('', '', '\ufeff'),
    endsInNewline: fc.boolean(),
  })
  .map(({ lines, indent, head, eol, mark, endsInNewline }) => {
    const body = lines.map(({ depth, text }) => (text === '' ? '' : indent.repeat(depth) + text));
    const text = [...(head === '' ? [] : [head]), ...body].join('\n').replaceAll('\n', eol);
    return mark + text + (endsInNewline && text !== '' ? eol : '');
  });

const leaf = fc.oneof(
  fc.boolean(),
  fc.integer({ min: -5, max: 5000 }),
  fc.constantFrom(1.5, 0.25),
  fc.string({ maxLength: 8 }),
  fc.constantFrom('local_hybrid', 'yes', '$LOCAL_WS_URL', 'ws://h:1'),
);

const value: fc.Arbitrary<YamlValue> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom('stt', 'llm', 'on'), leaf, { noNullPrototype: true }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      stt: leaf,
      options: fc.record({ llm: fc.record({ list: fc.array(leaf, { maxLength: 2 }) }) }),
    }),
  },
);

const entry = fc.record<YamlEntry>({
  path: fc.array(key, { minLength: 1, maxLength: 3 }),
  value,
  comment: fc.constantFrom(null, null, 'raised to 12 s'),
  keepsPresent: fc.constantFrom(false, false, false, true),
});

/** None within another. */
export const yamlEntries = fc
  .array(entry, { minLength: 1, maxLength: 3 })
  .map((entries) =>
    entries.filter(({ path }, index) =>
      entries.slice(0, index).every((other) => !isWithin(path, other.path) && !isWithin(other.path, path)),
    ),
  );

function isWithin(path: readonly string[], other: readonly string[]): boolean {
  return other.every((one, index) => path[index] === one);
}
