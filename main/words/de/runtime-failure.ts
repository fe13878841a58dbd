import type { CardFailureValues } from '../../nouns/cause.ts';
import type { Doing, RuntimeFailure } from '../../nouns/runtime-failure.ts';
import { quoted } from './quoted.ts';

const DOING: Record<Doing, string> = {
  open: 'beim Start',
  'open-card': 'beim Öffnen der Karte',
  load: 'beim Laden eines Modells',
  context: 'beim Einrichten des Kontexts',
  prefill: 'beim Lesen eines Prompts',
  decode: 'beim Erzeugen von Token',
  prompt: 'beim Ausfüllen der Chat-Vorlage',
  answer: 'beim Antworten',
  touch: 'beim Belegen von Speicher',
  usage: 'beim Zählen seiner Rechenzeit',
  free: 'beim Freigeben eines Modells',
};

type WorkerEnded = Extract<RuntimeFailure, { code: 'worker-ended' }>;

/** How the runtime failed, in a sentence. Its own message is quoted, since it is in English. */
export function runtimeFailureWords(failure: RuntimeFailure): string {
  const doing = DOING[failure.doing];
  switch (failure.code) {
    case 'worker-ended':
      return `Der Testprozess endete vorzeitig ${doing} (${howItEnded(failure)}).${lastWords(failure)}`;
    case 'inference-failed':
      return failure.said === null
        ? `llama.cpp scheiterte ${doing}: Es fand kein Gerät, das es nutzen kann.`
        : `llama.cpp scheiterte ${doing} und meldete: ${quoted(failure.said)}.`;
    case 'worker-silent':
      return `llama.cpp hat ${doing} ${failure.sec}\u00A0s lang nicht geantwortet.`;
  }
}

/** The same for a card, also if another version wrote it. */
export function cardFailureWords(failure: CardFailureValues): string {
  return failure.code === 'as-written' ? `${quoted(failure.message)}.` : runtimeFailureWords(failure);
}

function lastWords({ said }: WorkerEnded): string {
  return said === null ? '' : ` Er meldete: ${quoted(said)}.`;
}

function howItEnded({ exitCode, signal }: WorkerEnded): string {
  if (signal === null) return `Exit-Code ${exitCode ?? 'unbekannt'}`;
  return `Signal ${signal}${signal === 'SIGKILL' ? ', oft aus Mangel an Speicher' : ''}`;
}
