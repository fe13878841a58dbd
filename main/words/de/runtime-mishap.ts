import type { RuntimeMishap } from '../../nouns/mishap.ts';
import { quoted } from './quoted.ts';

const DOING: Record<RuntimeMishap['doing'], string> = {
  open: 'beim Start',
  'open-card': 'beim Öffnen der Karte',
  load: 'beim Laden eines Modells',
  context: 'beim Einrichten des Kontexts',
  prefill: 'beim Lesen eines Prompts',
  decode: 'beim Erzeugen von Token',
  usage: 'beim Zählen seiner Rechenzeit',
  free: 'beim Freigeben eines Modells',
};

type WorkerEnded = Extract<RuntimeMishap, { code: 'worker-ended' }>;

/** How the runtime failed, in a sentence. What it said itself is quoted: it speaks English. */
export function runtimeMishapWords(mishap: RuntimeMishap): string {
  const doing = DOING[mishap.doing];
  switch (mishap.code) {
    case 'worker-ended':
      return `Der Testprozess endete vorzeitig ${doing} (${howItEnded(mishap)}).${lastWords(mishap)}`;
    case 'inference-failed':
      return mishap.said === null
        ? `llama.cpp scheiterte ${doing}: Es fand kein Gerät, das es nutzen kann.`
        : `llama.cpp scheiterte ${doing} und meldete: ${quoted(mishap.said)}.`;
    case 'worker-silent':
      return `llama.cpp hat ${doing} ${mishap.sec}\u00A0s lang nicht geantwortet.`;
  }
}

function lastWords({ said }: WorkerEnded): string {
  return said === null ? '' : ` Er meldete: ${quoted(said)}.`;
}

function howItEnded({ exitCode, signal }: WorkerEnded): string {
  if (signal === null) return `Exit-Code ${exitCode ?? 'unbekannt'}`;
  return `Signal ${signal}${signal === 'SIGKILL' ? ', oft aus Mangel an Speicher' : ''}`;
}
