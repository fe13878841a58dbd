import type { TrialFailure } from '../../nouns/trial-failure.ts';
import type { FailureWords } from '../failure-words.ts';
import type { Format } from '../format.ts';
import { connectionErrorWords } from './disk-error.ts';
import { quoted } from './quoted.ts';
import { servedSpeechWords } from './served-speech.ts';

type Of<Code extends TrialFailure['code']> = Extract<TrialFailure, { code: Code }>;

/** Why a part of the voice stack could not be tried. */
export function trialFailureWords(failure: TrialFailure, format: Format): FailureWords {
  switch (failure.code) {
    case 'model-not-installed':
      return {
        message: `${failure.model} ist nicht installiert: ${failure.file} fehlt.`,
        nextStep: 'Laden Sie das Modell zuerst herunter.',
      };
    case 'too-little-free-memory':
      return {
        message: `Zu wenig Arbeitsspeicher für ${failure.model}: ${format.memory(failure.neededBytes)} nötig, ${format.memory(failure.freeBytes)} frei.`,
        nextStep: 'Schließen Sie andere Programme, oder wählen Sie ein kleineres Modell.',
      };
    case 'model-said-nothing':
      return {
        message: `${failure.model} hat nichts geantwortet.`,
        nextStep: 'Prüfen Sie die Datei, oder wählen Sie ein anderes Modell.',
      };
    case 'model-only-thought':
      return {
        message: `${failure.model} hat nur nachgedacht: Innerhalb von ${failure.tokens} Token kam keine Antwort.`,
        nextStep: 'Wählen Sie ein Modell, das vor der Antwort nicht nachdenkt.',
      };
    case 'model-flawed':
      return {
        message: `${failure.model} läuft nicht aus ${failure.file}: ${MODEL_FLAWS[failure.flaw]}${within(failure.sec)}${because(failure.said)}.`,
        nextStep: 'Prüfen und reparieren Sie die Modelle, oder wählen Sie ein anderes.',
      };
    case 'model-ended':
      return {
        message: `Der Prozess, in dem ${failure.model} lief, endete (${endOf(failure)})${because(failure.said)}.`,
        nextStep:
          'Schließen Sie andere Programme und versuchen Sie es erneut, oder wählen Sie ein kleineres Modell.',
      };
    case 'model-silent':
      return {
        message: `${failure.model} hat ${failure.sec}\u00A0s lang nichts gesagt und wurde beendet.`,
        nextStep: 'Versuchen Sie es erneut, wenn weniger läuft, oder wählen Sie ein kleineres Modell.',
      };
    default:
      return speechFailureWords(failure, format);
  }
}

function speechFailureWords(
  failure: Extract<TrialFailure, { code: `${'voice' | 'no-voice' | 'stt' | 'server'}-${string}` }>,
  format: Format,
): FailureWords {
  switch (failure.code) {
    case 'voice-flawed':
      return {
        message: `Die Stimme ${failure.file} kann nicht sprechen: ${FLAWS[failure.flaw]}${because(failure.said)}.`,
        nextStep: 'Prüfen und reparieren Sie die Modelle, oder wählen Sie eine andere Stimme.',
      };
    case 'voice-ended':
      return {
        message: `Der Prozess, der mit ${failure.file} sprach, endete (${endOf(failure)})${because(failure.said)}.`,
        nextStep:
          'Schließen Sie andere Programme und versuchen Sie es erneut, oder wählen Sie eine andere Stimme.',
      };
    case 'voice-silent':
      return {
        message: `${failure.file} hat ${failure.sec}\u00A0s lang nichts gesprochen und wurde beendet.`,
        nextStep: 'Versuchen Sie es erneut, wenn weniger läuft, oder wählen Sie eine andere Stimme.',
      };
    case 'no-voice-runtime':
      return {
        message: `Auf ${failure.system} lassen sich Stimmen nicht ausprobieren: Die Laufzeit dafür gibt es dort nicht.`,
        nextStep: 'Der Sprachserver kann die Stimme trotzdem verwenden; fragen Sie ihn.',
      };
    case 'stt-incomplete':
      return {
        message: `Das Spracherkennungsmodell in ${failure.folder} ist unvollständig: Es ${failure.missing.length === 1 ? 'fehlt' : 'fehlen'} ${failure.missing.join(', ')}.`,
        nextStep: 'Prüfen und reparieren Sie die Modelle.',
      };
    default:
      return serverFailureWords(failure, format);
  }
}

function serverFailureWords(
  failure: Extract<TrialFailure, { code: `server-${string}` }>,
  format: Format,
): FailureWords {
  switch (failure.code) {
    case 'server-address-invalid':
      return {
        message: `${quoted(failure.typed)} ist keine Adresse eines Sprachservers.`,
        nextStep: 'Sie lautet etwa ws://HOST:8765.',
      };
    case 'server-unreachable':
      return {
        message: `Der Sprachserver unter ${failure.url} ist nicht erreichbar: ${connectionErrorWords(failure.why)}.`,
        nextStep: 'Prüfen Sie, ob er läuft und ob die Adresse stimmt.',
      };
    case 'server-refused-token':
      return failure.isTokenGiven
        ? {
            message: `Der Sprachserver unter ${failure.url} lehnt das Token ab.`,
            nextStep: 'Sein Token steht als LOCAL_WS_AUTH_TOKEN in seiner .env.',
          }
        : {
            message: `Der Sprachserver unter ${failure.url} verlangt ein Token.`,
            nextStep: 'Geben Sie das an, das als LOCAL_WS_AUTH_TOKEN in seiner .env steht.',
          };
    case 'server-silent':
      return {
        message: `Der Sprachserver unter ${failure.url} hat ${ASKED[failure.asked]} ${failure.sec}\u00A0s lang nicht geantwortet.`,
        nextStep: 'Sehen Sie nach mit: docker compose logs local_ai_server.',
      };
    case 'server-closed':
      return {
        message: `Der Sprachserver unter ${failure.url} hat ${ASKED[failure.asked]} die Verbindung beendet.`,
        nextStep: 'Sehen Sie nach mit: docker compose logs local_ai_server.',
      };
    case 'server-unexpected':
      return {
        message: `Der Sprachserver unter ${failure.url} hat ${ASKED[failure.asked]} unerwartet geantwortet${because(failure.said)}.`,
        nextStep: 'Prüfen Sie, ob die Adresse zu einem local_ai_server gehört, und seine Version.',
      };
    case 'server-lacks-part':
      return {
        message: `Der Sprachserver unter ${failure.url} läuft ohne ${PARTS[failure.part]}${because(failure.said)}.`,
        nextStep:
          'Übernehmen Sie die Einstellungen, erstellen Sie seinen Container neu und fragen Sie erneut.',
      };
    default:
      return servedSpeechWords(failure, format);
  }
}

const MODEL_FLAWS = {
  refused: 'llama.cpp lehnt die Datei ab',
  'endless-load': 'Das Laden endet nicht',
  'endless-template': 'Das Ausfüllen der Chat-Vorlage endet nicht',
};

const within = (sec: number | null) => (sec === null ? '' : ` innerhalb von ${sec}\u00A0s`);

const FLAWS = {
  'not-onnx': 'Die Datei ist beschädigt oder kein ONNX-Modell',
  'no-settings': 'Die Einstellungen fehlen oder sind beschädigt',
  'no-phonemes': 'In den Einstellungen stehen keine Phoneme',
  'wrong-inputs': 'Das Modell nimmt nicht an, was eine Piper-Stimme annimmt',
  'empty-sound': 'Der Ton ist leer',
  'not-finite-sound': 'Der Ton enthält Werte, die keine Zahlen sind',
  'endless-sound': 'Der Ton endet nicht',
  'too-much-memory': 'Sie braucht weit mehr Speicher als eine Stimme',
};

const ASKED = {
  connect: 'beim Verbinden',
  auth: 'bei der Prüfung des Tokens',
  status: 'bei der Frage nach dem Zustand',
  llm: 'bei der Frage nach einer Antwort',
  tts: 'beim Sprechen',
  stt: 'beim Verstehen von Sprache',
};

const PARTS = { stt: 'Spracherkennung', llm: 'Sprachmodell', tts: 'Stimme' };

const because = (said: string | null) => (said === null ? '' : ` (${quoted(said)})`);

function endOf({ exitCode, signal }: Of<'model-ended' | 'voice-ended'>): string {
  return signal === null ? `Exit-Code ${exitCode ?? 'unbekannt'}` : `Signal ${signal}`;
}
