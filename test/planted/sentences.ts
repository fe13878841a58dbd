import { byTypes, byVitest, change, type Defect } from './defect.ts';

const BOTH_LANGUAGES = 'test/words/sentences/both-languages.test.ts';

/** Sentences, in either language. */
export const SENTENCES: readonly Defect[] = [
  {
    name: 'a German sentence is missing',
    edits: [change('main/words/de/frame.ts', "    save: 'Bericht speichern',\n", '')],
    noticedBy: byTypes(/main\/words\/de\/frame\.ts/),
  },
  {
    name: 'a German sentence lacks one of its values',
    edits: [
      change(
        'main/words/de/reason.ts',
        'format.nominalGb(reason.needGb)} Arbeitsspeicher',
        "'mehr'} Arbeitsspeicher",
      ),
    ],
    noticedBy: byVitest(BOTH_LANGUAGES, /the reason too-little-ram/),
  },
  {
    name: 'a failure has no words',
    edits: [
      change(
        'main/nouns/failure.ts',
        "  z.object({ code: z.literal('link-lost') }),",
        "  z.object({ code: z.literal('link-lost') }),\n  z.object({ code: z.literal('planted') }),",
      ),
    ],
    noticedBy: byTypes(/main\/words\/(en|de)\/failure\.ts/),
  },
];
