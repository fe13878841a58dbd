import type { TrialWarning } from '../../try/nouns/trial-warning.ts';
import type { Format } from '../format.ts';
import { quoted } from './quoted.ts';

/** What a trial has shown that a user should know, and what to do about it. */
export function trialWarningWords(warning: TrialWarning, format: Format): string {
  switch (warning.code) {
    case 'trial-too-slow': {
      const { model, sec, limitSec, instead } = warning;
      const missed = `Zu langsam: ${model} braucht ${format.secondsAgainst(sec, limitSec)} je Antwort, die Grenze sind ${format.limitSeconds(limitSec)}.`;
      return instead === null
        ? `${missed} Keine kleinere Stufe antwortet hier rechtzeitig; überlassen Sie die Antworten der Cloud.`
        : `${missed} Nehmen Sie ${instead.model} (${instead.tier}): etwa ${format.seconds(instead.sec)} je Antwort.`;
    }
    case 'trial-slow-voice':
      return `Die Stimme ${warning.voice} braucht ${format.seconds(warning.sec)} für eine Antwort. ${warning.instead} spricht dieselbe Sprache und sollte schneller sein.`;
    case 'thought-first':
      return `${warning.model} hat ${format.seconds(warning.sec)} nachgedacht, bevor es antwortete. Anrufer warten darauf: Wählen Sie ein Modell, das nicht nachdenkt.`;
    case 'server-spoke-silence':
      return 'Was der Server spricht, ist still. Anrufer würden nichts hören: Prüfen Sie seine Stimme.';
    case 'server-spoke-thoughts':
      return `Das Modell ${warning.model} denkt nach, bevor es antwortet, und Anrufer würden seine Gedanken hören. Wählen Sie ein Modell, das nicht nachdenkt.`;
    case 'heard-otherwise':
      return `Der Server sprach ${quoted(warning.saidText)} und verstand ${quoted(warning.heardText)}. Prüfen Sie, ob Stimme und Spracherkennung dieselbe Sprache haben.`;
    case 'server-runs-other':
      return `Auf dem Server läuft ${warning.runs}, gewählt war ${warning.chosen} (${PARTS[warning.part]}). Übernehmen Sie die Einstellungen, und erstellen Sie seinen Container neu.`;
    case 'trial-contended':
      return 'Andere Programme waren während des Probelaufs beschäftigt; die Sekunden können zu hoch sein. Versuchen Sie es erneut, wenn weniger läuft.';
  }
}

const PARTS = { stt: 'Spracherkennung', llm: 'Sprachmodell', tts: 'Stimme' };
