import type { Expected, Found, RegistryFailure } from '../../../registry/nouns/registry-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import { diskErrorWords } from './disk-error.ts';
import { quoted } from './quoted.ts';

type ProblemOf<Code extends RegistryFailure['code']> = Extract<RegistryFailure, { code: Code }>['problem'];

/** Why a registry file cannot be used. */
export function registryFailureWords(failure: RegistryFailure): FailureWords {
  switch (failure.code) {
    case 'registry-unreadable':
      return {
        message: `${failure.file} lässt sich nicht lesen: ${unreadable(failure.problem)}.`,
        nextStep: 'Den Pfad prüfen; ohne --registry gilt die eingebaute Modellliste.',
      };
    case 'registry-invalid':
      return {
        message: `${failure.file} ${invalid(failure.problem)}.`,
        nextStep: 'Die Datei berichtigen; ohne --registry gilt die eingebaute Modellliste.',
      };
  }
}

function unreadable(problem: ProblemOf<'registry-unreadable'>): string {
  switch (problem.code) {
    case 'folder':
      return 'es ist ein Ordner';
    case 'not-regular':
      return 'es ist keine gewöhnliche Datei';
    case 'too-large':
      return `sie umfasst ${problem.mib} MiB, mehr als ${problem.limitMib}`;
    case 'system':
      return ['ENOENT', 'ENOTDIR'].includes(problem.why)
        ? 'die Datei gibt es nicht'
        : diskErrorWords(problem.why);
  }
}

function invalid(problem: ProblemOf<'registry-invalid'>): string {
  switch (problem.code) {
    case 'not-text':
      return 'ist keine Textdatei';
    case 'not-json': {
      const { place, said } = problem;
      const where = place === null ? '' : ` in Zeile ${place.line}, Spalte ${place.column}`;
      return `ist kein gültiges JSON${where}: ${said === null ? 'Es endet zu früh' : quoted(said)}`;
    }
    case 'key-twice':
      return `nennt ${problem.key} zweimal`;
    case 'fields': {
      const fields = problem.fields.map(
        ({ path, expected, found }) =>
          `${path === '' ? '' : `${path}: `}erwartet ${expectedWords(expected)}, gefunden ${foundWords(found)}`,
      );
      const more = problem.more === 0 ? '' : ` (und ${problem.more} weitere)`;
      return `taugt nicht als Modellliste: ${fields.join('; ')}${more}`;
    }
  }
}

type Plain = Exclude<Expected, { limit: number } | { values: string[] } | { code: 'hex-digits' | 'type' }>;
type PlainCode = Exclude<Plain['code'], 'same-threshold' | 'entry-per-layer' | 'another-file-than'>;

const PLAIN: Record<PlainCode, string> = {
  text: 'Text',
  number: 'eine Zahl',
  'whole-number': 'eine ganze Zahl',
  boolean: 'true oder false',
  list: 'eine Liste',
  object: 'ein Objekt',
  'text-without-control-characters': 'Text ohne Steuerzeichen',
  'plain-file-name': 'ein bloßer Dateiname, ohne Ordner',
  'plain-name': 'ein Name aus Buchstaben, Ziffern, „_“, „.“, „+“ und „-“',
  name: 'ein Name',
  'name-not-a-number': 'ein Name, der keine Zahl ist und keine Steuerzeichen hat',
  'http-address': 'eine Adresse, die mit http:// oder https:// beginnt',
  'address-without-parent-folder': 'eine Adresse ohne „../“',
  'language-tag': 'eine Sprache wie en-US',
  'whole-numbers': 'eine ganze Zahl oder eine Liste davon',
  'another-name': 'ein anderer Name',
  'one-cloud-tier': 'genau eine Stufe, deren models.llm null ist, für die Cloud',
  'id-of-a-voice': 'die Kennung einer Stimme',
  'id-of-a-language-model': 'die Kennung eines Sprachmodells',
  'something-else': 'etwas anderes',
};

const LIMITS = { 'at-least': 'mindestens', 'more-than': 'mehr als', 'at-most': 'höchstens' };
const COUNTED = { characters: ' Zeichen', entries: ' in der Liste', tiers: ' Stufen' };

function expectedWords(expected: Expected): string {
  switch (expected.code) {
    case 'at-least':
    case 'more-than':
    case 'at-most': {
      const counted = expected.counted === null ? '' : COUNTED[expected.counted];
      return `${LIMITS[expected.code]} ${expected.limit}${counted}`;
    }
    case 'one-of':
      return `eines von ${expected.values.join(', ')}`;
    case 'hex-digits':
      return `${expected.count} kleingeschriebene Hexadezimalziffern`;
    case 'same-threshold':
      return `dasselbe wie cpu_benchmark_threshold, ${expected.threshold}`;
    case 'entry-per-layer':
      return `ein Eintrag für jede von ${expected.layers} Schichten`;
    case 'another-file-than':
      return `eine andere Datei als die von ${expected.model}`;
    case 'type':
      return expected.type;
    default:
      return PLAIN[expected.code];
  }
}

function foundWords(found: Found): string {
  switch (found.code) {
    case 'nothing':
      return 'nichts';
    case 'no-tier':
      return 'keine';
    case 'a-list':
      return 'eine Liste';
    case 'an-object':
      return 'ein Objekt';
    case 'a-list-of':
      return `eine Liste mit ${found.count}`;
    case 'tiers':
      return found.names.join(' und ');
    case 'value':
      return found.value;
  }
}
