import type { ConfigureFailure } from '../../nouns/configure-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import { diskErrorWords } from './disk-error.ts';

/** Why a configuration could not be written, or taken back. */
export function configureFailureWords(failure: ConfigureFailure): FailureWords {
  switch (failure.code) {
    case 'config-unreadable':
      return {
        message: `${failure.file} kann nicht gelesen werden${failure.line === null ? '' : ` (Zeile ${failure.line})`}: ${FLAWS[failure.flaw]}. Die Datei blieb, wie sie war.`,
        nextStep:
          'Berichtigen Sie die Datei und versuchen Sie es erneut, oder kopieren Sie die Zeilen als Text.',
      };
    case 'config-not-read':
      return notRead(failure);
    case 'config-not-written':
      return {
        message: `${failure.file} lässt sich nicht schreiben: ${diskErrorWords(failure.why)}. Nichts wurde geändert.`,
        nextStep:
          'Beheben Sie die Ursache und versuchen Sie es erneut, oder kopieren Sie die Zeilen als Text.',
      };
    case 'config-changed-meanwhile':
      return {
        message: `${failure.file} wurde von einem anderen Programm geändert, nachdem die Änderungen gezeigt wurden. Nichts wurde geschrieben.`,
        nextStep: 'Sehen Sie sich die Änderungen noch einmal an.',
      };
    case 'config-changed-since':
      return {
        message: `${failure.file} wurde geändert oder entfernt, nachdem Voicefit die Datei geschrieben hat, und blieb deshalb so.${failure.backup === null ? '' : ` Der frühere Inhalt liegt in ${failure.backup}.`}`,
        nextStep:
          failure.backup === null
            ? 'Stellen Sie von Hand wieder her, was Sie möchten.'
            : 'Vergleichen Sie beide, und stellen Sie wieder her, was Sie möchten.',
      };
    case 'nothing-to-undo':
      return {
        message:
          'Es gibt nichts zurückzunehmen: Nur die letzte Konfiguration, die Voicefit geschrieben hat, lässt sich zurücknehmen. Es gibt keine, sie ist schon zurückgenommen, oder sie liegt in einem anderen Ordner.',
        nextStep: 'Frühere Sicherungen liegen neben jeder Datei, mit .bak im Namen.',
      };
    case 'backup-missing':
      return {
        message: `${failure.file} lässt sich nicht wiederherstellen: Die Sicherung ${failure.backup} fehlt oder ist beschädigt.`,
        nextStep: 'Stellen Sie die Datei von Hand wieder her, aus einer anderen Sicherung daneben.',
      };
    case 'value-not-writable':
      return {
        message: `Der Wert von ${failure.key} enthält Zeichen, die in einer Konfigurationsdatei nicht erlaubt sind.`,
        nextStep: 'Verwenden Sie einen Wert in einer Zeile, ohne Steuerzeichen.',
      };
  }
}

function notRead(failure: Extract<ConfigureFailure, { code: 'config-not-read' }>): FailureWords {
  return {
    message: `${failure.file} lässt sich nicht lesen: ${isSpecial(failure.why) ? SPECIAL : diskErrorWords(failure.why)}.`,
    nextStep:
      NOT_READ[failure.why] ??
      'Beheben Sie die Ursache und versuchen Sie es erneut, oder kopieren Sie die Zeilen als Text.',
  };
}

/** A pipe, a socket or a device stands where a file should. */
function isSpecial(why: string): boolean {
  return why === 'EINVAL';
}

const SPECIAL = 'es ist eine Pipe oder ein Gerät';

const RIGHTS = 'Ändern Sie die Rechte, oder kopieren Sie die Zeilen als Text.';
const PLAIN_FILE = 'Legen Sie dort eine gewöhnliche Datei an, oder kopieren Sie die Zeilen als Text.';
const NOT_READ: Readonly<Record<string, string>> = {
  EACCES: RIGHTS,
  EPERM: RIGHTS,
  EISDIR: PLAIN_FILE,
  EINVAL: PLAIN_FILE,
  ELOOP: PLAIN_FILE,
  ENOTDIR: PLAIN_FILE,
};

const FLAWS = {
  syntax: 'Die Syntax ist falsch',
  'duplicate-key': 'Ein Schlüssel steht dort zweimal',
  'several-documents': 'Die Datei hat mehrere Dokumente',
  'not-a-mapping': 'Es fehlen Schlüssel und Werte, wo sie nötig sind',
  'shared-value': 'Der Wert gehört über einen Anker auch zu einem anderen Schlüssel',
  'contains-itself': 'Ein Wert enthält über einen Alias sich selbst',
  'endless-aliases': 'Ihre Aliasse stehen für zu viel',
  'unusual-form': 'Ein Schlüssel steht in einer Form, die Voicefit nicht ändern kann, etwa „? key“',
  'too-large': 'Die Datei ist zu groß für eine Konfiguration',
  'not-text': 'Die Datei ist kein UTF-8-Text',
};
