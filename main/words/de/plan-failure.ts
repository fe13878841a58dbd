import type { PlanFailure } from '../../nouns/plan-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';

/** Why the models cannot be installed as wanted. */
export function planFailureWords(failure: PlanFailure, format: Format): FailureWords {
  switch (failure.code) {
    case 'not-enough-disk':
      return {
        message: `Der Datenträger ist voll: ${failure.folder} braucht ${format.file(failure.neededBytes)} und hat ${format.file(failure.freeBytes)}.`,
        nextStep:
          'Platz schaffen oder einen anderen Ordner wählen, dann fortsetzen; was da ist, bleibt erhalten.',
      };
    case 'not-enough-memory':
      return {
        message: `Die Modelle brauchen ${format.memory(failure.neededBytes)} RAM, und ${format.memory(Math.max(0, failure.haveBytes))} stehen ihnen zur Verfügung: Es fehlen ${format.memory(failure.neededBytes - failure.haveBytes)}.`,
        nextStep: 'Kleinere Modelle wählen, oder einen Teil der Arbeit der Cloud überlassen.',
      };
    case 'install-incomplete':
      return {
        message: `${format.count(failure.failed)} von ${format.count(failure.of)} Dateien ließen sich nicht installieren.`,
        nextStep: 'Der Grund steht bei jeder Datei. Danach fortsetzen; was da ist, bleibt erhalten.',
      };
    case 'model-without-address':
      return {
        message: `Die Modellliste ${failure.registry} nennt ${failure.model}, aber nicht, wo es zu laden ist.`,
        nextStep: 'Das Modell in der Liste unter „models“ eintragen, oder ein anderes wählen.',
      };
  }
}
