import { expect, test } from 'vitest';
import type { ModelFileProblem } from '../../main/nouns/model-file-problem.ts';
import { createFormat } from '../../main/words/format.ts';
import { MESSAGES } from '../../main/words/language.ts';

const words = (language: 'en' | 'de', problem: ModelFileProblem) => {
  const { sentences, format } = MESSAGES[language];
  const locale = language === 'de' ? 'de-DE' : 'en-US';
  const failure = { code: 'unreadable-model', file: 'm.gguf', problem } as const;
  return sentences.failure(failure, createFormat(locale, format));
};
const said = (language: 'en' | 'de', problem: ModelFileProblem): string =>
  words(language, problem).message.replaceAll('\u00A0', ' ');
const cut = (bytes: number, wholeBytes: number | null, isEstimate = false): ModelFileProblem => ({
  code: 'cut-off',
  bytes,
  wholeBytes,
  isEstimate,
});

test.for<[ModelFileProblem, string, string]>([
  [{ code: 'missing' }, 'There is no file m.gguf.', 'Die Datei m.gguf gibt es nicht.'],
  [cut(300_000, 900_000), 'm.gguf is cut off: 0.3 of 0.9 MB.', 'm.gguf ist abgeschnitten: 0,3 von 0,9 MB.'],
  [
    cut(300_000, 700_000, true),
    'm.gguf is cut off: 0.3 of about 0.7 MB.',
    'm.gguf ist abgeschnitten: 0,3 von etwa 0,7 MB.',
  ],
  [
    cut(63e6, 4_081_004_224),
    'm.gguf is cut off: 63 MB of 4.1 GB.',
    'm.gguf ist abgeschnitten: 63 MB von 4,1 GB.',
  ],
  [
    cut(4_081_004_000, 4_081_004_224),
    'm.gguf is cut off: 4,081,004,000 of 4,081,004,224 bytes.',
    'm.gguf ist abgeschnitten: 4.081.004.000 von 4.081.004.224 Bytes.',
  ],
  [
    cut(300_000, null),
    'm.gguf is cut off: it ends after 0.3 MB, within its header.',
    'm.gguf ist abgeschnitten: Die Datei endet nach 0,3 MB in ihrem Kopf.',
  ],
  [
    { code: 'damaged' },
    'm.gguf is damaged: its header contradicts itself.',
    'm.gguf ist beschädigt: Der Kopf der Datei widerspricht sich.',
  ],
  [
    { code: 'other-model', holds: 'diffusion' },
    'm.gguf holds a diffusion model, which does not write word by word.',
    'm.gguf enthält ein Diffusionsmodell, das nicht Wort für Wort schreibt.',
  ],
  [
    { code: 'part-renamed', part: 1, parts: 3, ending: '-00001-of-00003.gguf' },
    'm.gguf is part 1 of 3, and llama.cpp finds that part only by a name that ends in -00001-of-00003.gguf.',
    'm.gguf ist Teil 1 von 3, und llama.cpp findet diesen Teil nur unter einem Namen, der auf -00001-of-00003.gguf endet.',
  ],
  [
    { code: 'other-model', holds: 'vocabulary' },
    'm.gguf holds a vocabulary and no weights.',
    'm.gguf enthält ein Vokabular und keine Gewichte.',
  ],
  [
    { code: 'part-missing', part: 1, parts: 3, missing: 'm-00002-of-00003.gguf' },
    'm.gguf is part 1 of 3, and m-00002-of-00003.gguf is not beside it.',
    'm.gguf ist Teil 1 von 3, und m-00002-of-00003.gguf liegt nicht daneben.',
  ],
  [
    { code: 'too-large', bytes: 41e9, freeBytes: 8e9 },
    'm.gguf has 41 GB; 8 GB of memory are free.',
    'm.gguf hat 41 GB; frei sind 8 GB Arbeitsspeicher.',
  ],
])('%o is told in both languages', ([problem, english, german]) => {
  expect(said('en', problem)).toBe(english);
  expect(said('de', problem)).toBe(german);
});

test.for([
  ['EACCES', 'Make the file readable for this user.', 'Die Datei für diesen Benutzer lesbar machen.'],
  ['ELOOP', 'Check the path.', 'Den Pfad prüfen.'],
  ['ENAMETOOLONG', 'Check the path.', 'Den Pfad prüfen.'],
] as const)('what helps against %s', ([why, english, german]) => {
  const problem = { code: 'unreadable', why } as const;
  expect(words('en', problem).nextStep).toBe(english);
  expect(words('de', problem).nextStep).toBe(german);
});
