import type { Mishap } from '../../nouns/mishap.ts';
import type { FailureWords } from '../en/told.ts';
import type { Format } from '../format.ts';
import { folderMishapWords } from './folder-mishap.ts';
import { quoted } from './quoted.ts';
import { runtimeMishapWords } from './runtime-mishap.ts';

type MishapOf<Code extends Mishap['code']> = Extract<Mishap, { code: Code }>;

/** What failed, and what to do about it. */
export function mishapWords(mishap: Mishap, format: Format): FailureWords {
  switch (mishap.code) {
    case 'worker-ended':
    case 'inference-failed':
    case 'worker-silent':
      return { message: runtimeMishapWords(mishap), nextStep: AFTER_RUNTIME[mishap.code] };
    case 'no-room-for-models':
      return {
        message: noRoom(mishap, format),
        nextStep: 'Platz schaffen, oder in VOICEFIT_TMPDIR einen Ordner nennen, der ihn hat.',
      };
    case 'unknown-name':
      return { message: UNKNOWN[mishap.of](mishap.typed), nextStep: instead(mishap, format) };
    case 'contradictory-request':
      return {
        message: `${mishap.one} und ${mishap.other} widersprechen einander.`,
        nextStep: 'Eines von beiden weglassen.',
      };
    case 'machine-unknown':
      return {
        message: 'Noch ist nicht bekannt, was dieser Rechner hat.',
        nextStep: 'Zuerst den Rechner ansehen.',
      };
    case 'pipeline-missing':
      return {
        message: `In der Modellliste ${mishap.registry} fehlt eine Pipeline ${PIPELINE[mishap.kind]}.`,
        nextStep: 'Unter „pipelines“ eine ergänzen; ohne diesen Teil gelten die eingebauten.',
      };
    case 'bug':
      return {
        message: `Voicefit ist auf unerwartete Weise gescheitert: ${quoted(mishap.said)}.`,
        nextStep: 'Noch einmal versuchen, und den Fehler melden, wenn er bleibt.',
      };
    case 'busy':
      return { message: 'Ein anderer Schritt läuft.', nextStep: 'Sein Ende abwarten oder ihn abbrechen.' };
    case 'link-lost':
      return {
        message: 'Voicefit antwortet nicht.',
        nextStep: 'Die Seite versucht es von selbst wieder.',
      };
    default:
      return folderMishapWords(mishap);
  }
}

const AFTER_RUNTIME = {
  'worker-ended': 'Andere Programme schließen und noch einmal messen, oder ohne Messung fortfahren.',
  'inference-failed': 'Noch einmal messen; bleibt es dabei, ohne Messung fortfahren.',
  'worker-silent': 'Noch einmal messen, wenn der Rechner weniger zu tun hat.',
};

function noRoom({ neededBytes, rooms }: MishapOf<'no-room-for-models'>, format: Format): string {
  const free = rooms.map(({ folder, freeBytes }) => `${format.file(freeBytes)} in ${folder}`);
  return `Die Testmodelle brauchen einige Sekunden lang ${format.file(neededBytes)} Platz. Frei sind ${format.list(free)}.`;
}

type Unknown = MishapOf<'unknown-name'>;

const UNKNOWN: Record<Unknown['of'], (typed: string) => string> = {
  tier: (typed) => `Es gibt keine Stufe „${typed}“.`,
  model: (typed) => `Es gibt kein Sprachmodell „${typed}“.`,
  pipeline: (typed) => `Es gibt keine Pipeline „${typed}“.`,
  language: (typed) => `Für „${typed}“ gibt es weder Spracherkennung noch Stimme.`,
  gpu: (typed) => `Der Speicher einer GPU „${typed}“ ist nicht bekannt.`,
};

function instead({ of, nearest, known }: Unknown, format: Format): string {
  const meant = nearest === null ? '' : `Gemeint ist vielleicht ${nearest}. `;
  return meant + (known === null ? ELSEWHERE[of] : `Bekannt sind: ${format.list(known)}.`);
}

/** Where all of them can be found. */
const ELSEWHERE: Record<Unknown['of'], string> = {
  tier: 'Alle Stufen stehen unter Wählen.',
  model: 'Alle Sprachmodelle stehen unter Wählen.',
  pipeline: 'Alle stehen in der Modellliste.',
  language: 'Alle stehen unter Willkommen.',
  gpu: 'Auch ihren VRAM in GB angeben.',
};

const PIPELINE: Record<MishapOf<'pipeline-missing'>['kind'], string> = {
  local: 'ohne turn_sec, für Arbeit auf diesem Rechner',
  cloud: 'mit turn_sec, für die Cloud',
};
