import type { HostFailure } from '../../nouns/failure.ts';
import type { FailureWords } from '../failure-words.ts';
import { portErrorWords } from './disk-error.ts';
import { quoted } from './quoted.ts';

/** Why a host cannot start, or is not the wanted one. */
export function hostFailureWords(failure: HostFailure): FailureWords {
  switch (failure.code) {
    case 'newer-state':
      return {
        message: `${failure.file} stammt von einem neueren Voicefit als diesem.`,
        nextStep: 'Dieses Voicefit aktualisieren, oder in VOICEFIT_HOME einen anderen Ordner nennen.',
      };
    case 'port-taken':
      return {
        message: `Port ${failure.port} ist nicht nutzbar (${portErrorWords(failure.why)}).`,
        nextStep: 'Einen anderen angeben; ohne --port wird ein freier genommen.',
      };
    case 'pages-missing':
      return {
        message: `In ${failure.folder} fehlen die Seiten des Assistenten.`,
        nextStep: 'Im Quellordner npm run build ausführen, oder Voicefit neu installieren.',
      };
    case 'runtime-not-fetched':
      return {
        message: `Die Laufzeit der Desktop-App (Electron ${failure.version}) ließ sich nicht laden: ${
          failure.said === null ? 'Der Server antwortet nicht oder zu langsam' : quoted(failure.said)
        }.`,
        nextStep: 'Im Browser weitermachen, oder später neu starten.',
      };
  }
}
