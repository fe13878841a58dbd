import type { RequestFailure } from '../../nouns/failure.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';

/** Why a request cannot be met. */
export function requestFailureWords(failure: RequestFailure, format: Format): FailureWords {
  switch (failure.code) {
    case 'contradictory-request':
      return {
        message: `${failure.one} und ${failure.other} widersprechen einander.`,
        nextStep: 'Eines von beiden weglassen.',
      };
    case 'machine-unknown':
      return {
        message: 'Noch ist nicht bekannt, was dieser Rechner hat.',
        nextStep: 'Zuerst den Rechner ansehen, oder Speicher, Kerne und GPU angeben.',
      };
    case 'pipeline-missing':
      return {
        message: `In der Modellliste ${failure.registry} fehlt eine Pipeline ${PIPELINE[failure.kind]}.`,
        nextStep: 'Unter „pipelines“ eine ergänzen; ohne diesen Teil gelten die eingebauten.',
      };
    default:
      return { message: UNKNOWN[failure.code](failure.typed), nextStep: instead(failure, format) };
  }
}

type Unknown = Extract<RequestFailure, { typed: string }>;

const UNKNOWN: Record<Unknown['code'], (typed: string) => string> = {
  'unknown-tier': (typed) => `Es gibt keine Stufe „${typed}“.`,
  'unknown-model': (typed) => `Es gibt kein Sprachmodell „${typed}“.`,
  'unknown-voice': (typed) => `Es gibt keine Stimme „${typed}“.`,
  'unknown-pipeline': (typed) => `Es gibt keine Pipeline „${typed}“.`,
  'unknown-language': (typed) => `Für „${typed}“ gibt es weder Spracherkennung noch Stimme.`,
  'unknown-gpu': (typed) => `Der Speicher einer GPU „${typed}“ ist nicht bekannt.`,
};

function instead({ code, nearest, known }: Unknown, format: Format): string {
  const meant = nearest === null ? '' : `Gemeint ist vielleicht ${nearest}. `;
  return meant + (known === null ? ELSEWHERE[code] : `Bekannt sind: ${format.list(known)}.`);
}

/** Where all of them can be found. */
const ELSEWHERE: Record<Unknown['code'], string> = {
  'unknown-tier': '„voicefit tiers“ zeigt alle.',
  'unknown-model': '„voicefit models“ zeigt alle.',
  'unknown-voice': 'Ihr Name beginnt mit ihrer Sprache, etwa de_DE.',
  'unknown-pipeline': 'Alle stehen in der Modellliste.',
  'unknown-language': 'Alle stehen in der Modellliste.',
  'unknown-gpu': 'Mit --vram angeben, wie viel sie hat, in GB.',
};

const PIPELINE: Record<Extract<RequestFailure, { code: 'pipeline-missing' }>['kind'], string> = {
  local: 'ohne turn_sec, für Arbeit auf diesem Rechner',
  cloud: 'mit turn_sec, für die Cloud',
};
