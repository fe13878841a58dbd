import type { FetchFailure } from '../../nouns/fetch-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';
import { connectionErrorWords, readErrorWords } from './disk-error.ts';

type FailureOf<Code extends FetchFailure['code']> = Extract<FetchFailure, { code: Code }>;

/** It happened on this machine; all others come from a host. */
type LocalFailure = FailureOf<
  'hash-differs' | 'hasher-ended' | 'file-unreadable' | 'archive-refused' | 'models-folder-held'
>;

/** Why a model file is not in the models folder. */
export function fetchFailureWords(failure: FetchFailure, format: Format): FailureWords {
  switch (failure.code) {
    case 'hash-differs':
    case 'hasher-ended':
    case 'file-unreadable':
    case 'archive-refused':
    case 'models-folder-held':
      return localFailureWords(failure);
    default:
      return hostFailureWords(failure, format);
  }
}

function hostFailureWords(failure: Exclude<FetchFailure, LocalFailure>, format: Format): FailureWords {
  switch (failure.code) {
    case 'host-unreachable':
      return {
        message: `${failure.host} ist nicht erreichbar (${connectionErrorWords(failure.why)}).`,
        nextStep: 'Netz und HTTPS_PROXY prüfen, dann fortsetzen; was da ist, bleibt erhalten.',
      };
    case 'host-refused':
      return hostRefused(failure);
    case 'host-overloaded':
      return {
        message: `${failure.host} ist überlastet (Status ${failure.status}).`,
        nextStep: `${failure.retryAfterSec === null ? 'Später' : `In ${format.timeLeft(failure.retryAfterSec)}`} fortsetzen oder einen Spiegel-Server verwenden; was da ist, bleibt erhalten.`,
      };
    case 'host-stalled':
      return {
        message: `${failure.host} hat seit ${format.timeLeft(failure.sec)} nichts gesendet.`,
        nextStep: 'Das Netz prüfen, dann fortsetzen; was da ist, bleibt erhalten.',
      };
    case 'wrong-answer':
      return {
        message: `${failure.host} hat nicht ${failure.file} gesendet, sondern ${ANSWER[failure.flaw]}.`,
        nextStep:
          'Später erneut versuchen oder einen Spiegel-Server verwenden. Manche Netze verlangen erst eine Anmeldung.',
      };
    case 'bad-redirect':
      return {
        message: `${failure.host} leitet ${REDIRECT[failure.flaw]} weiter.`,
        nextStep: 'Später erneut versuchen oder einen Spiegel-Server verwenden.',
      };
    case 'insecure-address':
      return {
        message: `${failure.host} ist mit unverschlüsseltem http angegeben: Unterwegs könnte jeder die Dateien verändern.`,
        nextStep: 'https verwenden oder, in einem vertrauenswürdigen Netz, den Server mit --mirror nennen.',
      };
  }
}

function localFailureWords(failure: LocalFailure): FailureWords {
  switch (failure.code) {
    case 'hash-differs':
      return {
        message: `${failure.file} ist beschädigt: ${ALGORITHM[failure.algorithm]} ist ${failure.found}, erwartet war ${failure.expected}.`,
        nextStep: 'Erneut herunterladen oder einen Spiegel-Server verwenden.',
      };
    case 'hasher-ended':
      return {
        message: `Der Prozess, der Dateien prüft, endete (${failure.signal ?? `Exit-Code ${failure.exitCode}`}).`,
        nextStep: 'Andere Programme schließen, dann fortsetzen; was da ist, bleibt erhalten.',
      };
    case 'file-unreadable':
      return {
        message: `${failure.file} lässt sich nicht lesen (${readErrorWords(failure.why)}).`,
        nextStep: 'Den Datenträger prüfen oder einen anderen Ordner wählen.',
      };
    case 'archive-refused':
      return archiveRefused(failure);
    case 'models-folder-held':
      return folderHeld(failure);
  }
}

function hostRefused({ host, file, status, withToken }: FailureOf<'host-refused'>): FailureWords {
  const message = `${host} verweigert ${file} (Status ${status}).`;
  if (status === 404 || status === 410) {
    return {
      message,
      nextStep:
        'Einen Spiegel-Server verwenden oder ein anderes Modell wählen: Vielleicht ist die Datei umgezogen.',
    };
  }
  return {
    message,
    nextStep: withToken
      ? 'Prüfen, ob das Token in HF_TOKEN dieses Modell lesen darf, oder ein anderes Modell wählen.'
      : 'Verlangt das Modell eine Anmeldung, HF_TOKEN auf ein Token setzen; sonst ein anderes Modell wählen.',
  };
}

function archiveRefused({ file, entry, flaw }: FailureOf<'archive-refused'>): FailureWords {
  return {
    message: `${file} wurde nicht entpackt: ${entry === null ? '' : `${entry}: `}${ARCHIVE[flaw]}.`,
    nextStep: 'Von einem anderen Server herunterladen oder ein anderes Modell wählen.',
  };
}

function folderHeld({ folder, pid, onHost }: FailureOf<'models-folder-held'>): FailureWords {
  const who = pid === null ? 'Ein anderes Voicefit' : `Ein anderes Voicefit (Prozess ${pid})`;
  return {
    message: `${who}${onHost === null ? '' : ` auf ${onHost}`} installiert gerade nach ${folder}.`,
    nextStep: 'Das Ende abwarten oder es dort anhalten.',
  };
}

const ALGORITHM = { sha256: 'SHA-256', md5: 'MD5' } as const;

const ANSWER = {
  'web-page': 'eine Webseite',
  compressed: 'komprimierte Daten',
  'other-range': 'andere Bytes als verlangt',
  'other-size': 'eine Datei anderer Größe',
  'cut-short': 'weniger Bytes als angekündigt',
  changing: 'bei jeder Anfrage eine andere Version',
} as const;

const REDIRECT = {
  'too-many': 'mehr als zehnmal',
  insecure: 'an eine unverschlüsselte Adresse',
  'no-address': 'ohne Adresse',
} as const;

const ARCHIVE = {
  outside: 'Der Eintrag führt aus dem Ordner hinaus',
  link: 'Der Eintrag ist eine Verknüpfung',
  'special-file': 'Der Eintrag ist weder Datei noch Ordner',
  duplicate: 'Der Eintrag kommt zweimal vor',
  'case-clash': 'Manche Systeme verwechseln ihn mit einem fast gleichnamigen Eintrag',
  'reserved-name': 'Nicht jedes System erlaubt diesen Namen',
  overlap: 'Der Eintrag überlappt einen anderen',
  'larger-than-declared': 'Der Inhalt ist größer als angegeben',
  'too-large': 'Der Inhalt ist viel größer als ein Modell',
  'too-many-entries': 'Es sind zu viele Einträge',
  encrypted: 'Der Inhalt ist verschlüsselt',
  'unknown-compression': 'Die Kompression ist unbekannt',
  damaged: 'Der Inhalt ist beschädigt',
} as const;
