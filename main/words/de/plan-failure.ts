import type { InstallFailure } from '../../nouns/install-failure.ts';
import type { PlanFailure } from '../../nouns/plan-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';

/** Why the models cannot be installed as wanted. */
export function planFailureWords(failure: PlanFailure | InstallFailure, format: Format): FailureWords {
  switch (failure.code) {
    case 'not-enough-disk':
      return {
        message: `Der Datenträger ist voll: ${format.file(failure.neededBytes)} nötig in ${failure.folder}, ${format.file(failure.freeBytes)} frei.`,
        nextStep:
          'Platz schaffen oder einen anderen Ordner verwenden, dann fortsetzen; was da ist, bleibt erhalten.',
      };
    case 'not-enough-memory':
      return {
        message: `Die Modelle brauchen ${format.memory(failure.neededBytes)} Speicher, ${format.memory(Math.max(0, failure.haveBytes))} sind verfügbar: Es fehlen ${format.memory(failure.neededBytes - Math.max(0, failure.haveBytes))}.`,
        nextStep: 'Kleinere Modelle wählen oder einen Teil der Arbeit der Cloud überlassen.',
      };
    case 'install-incomplete':
      return {
        message: `${format.count(failure.files.length)} von ${format.count(failure.of)} Dateien ließen sich nicht installieren: ${failure.files.map(({ id }) => id).join(', ')}.`,
        nextStep: 'Der Grund steht bei jeder Datei. Danach fortsetzen; was da ist, bleibt erhalten.',
      };
    case 'model-without-address':
      return {
        message: `Die Modellliste ${failure.registry} nennt ${failure.model}, aber nicht, woher es kommt.`,
        nextStep: 'Das Modell in der Liste unter „models“ eintragen oder ein anderes wählen.',
      };
    case 'import-missing':
      return {
        message: `${failure.file} liegt nicht in ${failure.folder}.`,
        nextStep: 'Die Datei dorthin kopieren oder sie herunterladen.',
      };
    case 'import-damaged':
      return {
        message: `${failure.from} ist beschädigt: ${ALGORITHM[failure.algorithm]} ist ${failure.found}, nicht ${failure.expected}.`,
        nextStep: 'Die Datei erneut dorthin kopieren oder sie herunterladen.',
      };
  }
}

const ALGORITHM = { sha256: 'SHA-256', md5: 'MD5' } as const;
