import type { RegistryWarning } from '../../../registry/nouns/registry-warning.ts';
import type { Format } from '../format.ts';

/** What a registry file omits or has wrong, and what is used instead. */
export function registryWarningWords(warning: RegistryWarning, format: Format): string {
  switch (warning.code) {
    case 'no-turn':
      return `In der Modellliste fehlt turn: Eine Runde zählt ${warning.promptTokens} Token im Prompt und ${warning.replyTokens} in der Antwort.`;
    case 'no-safe-latency':
      return `In der Modellliste fehlt safe_llm_latency_sec: Als Grenze gelten ${format.limitSeconds(warning.sec)}.`;
    case 'no-context-tokens':
      return `In der Modellliste fehlt context_tokens: Geplant wird mit ${warning.tokens} Token Kontext.`;
    case 'no-reference-model':
      return `In der Modellliste fehlt reference_model: Der CPU-Wert bezieht sich auf ${warning.model}.`;
    case 'no-pipelines':
      return `In der Modellliste fehlt pipelines: Es gelten die eingebauten: ${warning.pipelines.join(', ')}.`;
    case 'no-models':
      return warning.kind === null
        ? 'In der Modellliste fehlt models: Größen, Prüfsummen, Lizenzen und Formen kommen aus der eingebauten Liste, nach Dateinamen.'
        : `In der Modellliste fehlt models.${warning.kind}: Es gilt die eingebaute Liste.`;
    case 'no-gpus':
      return `In der Modellliste fehlt gpus: Es gilt die eingebaute Liste mit ${warning.count} Karten.`;
    case 'no-server-settings': {
      const used = {
        'built-in': 'Es gelten die der eingebauten Stufe.',
        'voice-server': 'Es gelten die des Sprachservers.',
      };
      return `Keine Servereinstellungen für ${warning.tiers.join(', ')}: ${used[warning.used]}`;
    }
    case 'no-latency':
      return `Nicht für jeden Teil von ${warning.tiers.join(', ')} stehen Sekunden in der Modellliste: Wie lange eine ganze Runde dauert, sagt sie nicht.`;
    case 'unknown-model':
      return `${warning.model} steht in keiner Liste: Bekannt ist nur, was die Stufe selbst darüber sagt.`;
    case 'no-hash':
      return `Für ${warning.model} fehlt eine Prüfsumme: Der Download lässt sich nur an der Größe prüfen.`;
    case 'wrong-size': {
      const sizes = warning.files.map(
        ({ model, mb, statedMb }) => `${mb}\u00A0MB für ${model} (nicht ${statedMb})`,
      );
      return `Es gelten die wahren Dateigrößen: ${sizes.join(', ')}.`;
    }
  }
}
