import type { ConfigWarning } from '../../configure/nouns/config-warning.ts';
import type { Format } from '../format.ts';

/** What a user should know about a configuration. */
export function configWarningWords(warning: ConfigWarning, format: Format): string {
  switch (warning.code) {
    case 'agent-outranks':
      return 'Ein Agent mit eigenem Provider oder eigener Pipeline geht dieser Wahl vor. Prüfen Sie die Agenten auf der Verwaltungsseite des Sprachservers.';
    case 'dialplan-outranks':
      return 'AI_PROVIDER im Dialplan geht dieser Wahl vor. Entfernen Sie die Variable dort, oder setzen Sie sie auf denselben Namen.';
    case 'timeout-raised':
      return `${warning.key} wird auf ${format.limitSeconds(warning.sec)} erhöht: Gewartet wird, gemessen oder vorhergesagt, etwa ${format.seconds(warning.waitSec)}.`;
    case 'context-lowered':
      return `Der Kontext hat ${format.count(warning.tokens)} statt ${format.count(warning.wantedTokens)} Tokens: Mehr passt nicht in den Speicher. Lange Anrufe verlieren früher ihren Anfang.`;
    case 'models-outside-project':
      return `Die Modelle liegen in ${warning.modelsFolder}, wo die Container des Servers sie nicht sehen. Verschieben Sie sie nach ${warning.wantedFolder}, oder wählen Sie diesen Ordner und laden Sie erneut.`;
    case 'api-keys-missing':
      return `${warning.keys.join(' und ')} ${warning.keys.length === 1 ? 'muss' : 'müssen'} in .env stehen, bevor der Server antworten kann. Geben Sie die Schlüssel hier ein, oder tragen Sie sie von Hand ein.`;
    case 'value-shared':
      return `In ${warning.file} teilt ${warning.key} seinen Wert über einen Alias mit anderen Schlüsseln. Nur dieser wird geändert.`;
    case 'key-repeated':
      return `${warning.key} steht in ${warning.file} mehrmals. Der letzte Eintrag gilt, und er wird geändert.`;
    case 'server-token-needed':
      return `Ein Server unter ${warning.url}, den andere Rechner erreichen, braucht ein Token: Setzen Sie LOCAL_WS_AUTH_TOKEN auf beiden gleich.`;
    case 'server-address-kept':
      return `LOCAL_WS_URL in .env nennt einen Sprachserver auf einem anderen Rechner: ${warning.url}. Das bleibt so; für diesen Rechner löschen Sie die Zeile.`;
    case 'cloud-voice-language':
      return `${warning.pipeline} spricht mit ${warning.voice}, keiner Stimme für ${warning.language}. Setzen Sie nach dem Schreiben in der YAML-Datei eine andere von Deepgram, oder wählen Sie lokal.`;
    case 'gpu-overlay-needed':
      return 'Die Grafikkarte wird nur mit dem GPU-Overlay von docker compose verwendet. Die Befehle unten enthalten es.';
    case 'reply-ends-in-thoughts':
      return `Zum Nachdenken braucht ${warning.model} etwa ${format.count(warning.thoughtTokens)} Token, und eine Antwort endet nach ${format.count(warning.replyTokens)} (${warning.key}). Anrufer hören dann halbe Gedanken oder nichts, und keine Antwort. Wählen Sie ein Modell, das nicht nachdenkt.`;
    case 'measure-after-gpu':
      return 'Messen Sie erneut, nachdem eine Grafikkarte eingerichtet wurde: Der Rat kann sich damit ändern.';
  }
}
