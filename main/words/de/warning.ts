import type { ConfigWarning } from '../../configure/nouns/config-warning.ts';
import type { ToolWarning } from '../../nouns/tool-warning.ts';
import type { CardWarning, MachineWarning, StoreWarning, Warning } from '../../nouns/warning.ts';
import type { TrialWarning } from '../../try/nouns/trial-warning.ts';
import type { Format } from '../format.ts';
import { plural } from '../plural.ts';
import { cardWarningWords } from './card-warning.ts';
import { configWarningWords } from './config-warning.ts';
import { diskErrorWords } from './disk-error.ts';
import { failureWords } from './failure.ts';
import { fileWarningWords } from './file-warning.ts';
import { quoted } from './quoted.ts';
import { registryWarningWords } from './registry-warning.ts';
import { toolWarningWords } from './tool-warning.ts';
import { trialWarningWords } from './trial-warning.ts';

/** A warning in two or three sentences: what is wrong, and what to do about it. */
export function warningWords(warning: Exclude<Warning, { code: 'as-written' }>, format: Format): string {
  switch (warning.code) {
    case 'memory-limit':
    case 'cpu-limit':
    case 'wsl-memory':
    case 'wsl-without-card':
    case 'emulated-build':
    case 'on-battery':
    case 'power-saver':
    case 'disk-unknown':
    case 'hardware-list-silent':
      return machineWarningWords(warning, format);
    case 'not-kept':
    case 'history-corrupt':
    case 'state-corrupt':
    case 'newer-state':
      return storeWarningWords(warning);
    case 'contended':
      return contended(warning, format);
    case 'speed-varies':
      return speedVaries(warning, format);
    case 'not-measured':
      return `${failureWords(warning.failure, format).message} Der Rat kommt ohne Messung aus.`;
    case 'file-not-measured':
      return `${warning.file} ließ sich nicht messen; alles andere ist gemessen. ${failureWords(warning.failure, format).message}`;
    case 'no-turn':
    case 'no-safe-latency':
    case 'no-context-tokens':
    case 'no-reference-model':
    case 'no-pipelines':
    case 'no-models':
    case 'no-gpus':
    case 'no-server-settings':
    case 'no-latency':
    case 'unknown-model':
    case 'no-hash':
    case 'wrong-size':
      return registryWarningWords(warning, format);
    case 'size-unknown':
    case 'hash-unknown':
    case 'hash-from-host':
    case 'file-unverified':
    case 'folder-without-manifest':
      return fileWarningWords(warning);
    default:
      return laterWarningWords(warning, format);
  }
}

/** About a trial or a configuration, or else a card. */
function laterWarningWords(
  warning: TrialWarning | ConfigWarning | CardWarning | ToolWarning,
  format: Format,
): string {
  switch (warning.code) {
    case 'trial-too-slow':
    case 'trial-slow-voice':
    case 'thought-first':
    case 'server-spoke-silence':
    case 'server-spoke-thoughts':
    case 'heard-otherwise':
    case 'server-runs-other':
    case 'trial-contended':
      return trialWarningWords(warning, format);
    case 'agent-outranks':
    case 'dialplan-outranks':
    case 'timeout-raised':
    case 'context-lowered':
    case 'models-outside-project':
    case 'api-keys-missing':
    case 'value-shared':
    case 'key-repeated':
    case 'server-token-needed':
    case 'server-address-kept':
    case 'cloud-voice-language':
    case 'gpu-overlay-needed':
    case 'reply-ends-in-thoughts':
    case 'measure-after-gpu':
      return configWarningWords(warning, format);
    default:
      return gpuWarningWords(warning, format);
  }
}

/** About a card, or about a tool that lists cards. */
function gpuWarningWords(warning: CardWarning | ToolWarning, format: Format): string {
  switch (warning.code) {
    case 'mig-slices':
    case 'largest-gpu-not-first':
    case 'gpu-memory-unknown':
    case 'unified-memory':
    case 'integrated-gpu':
    case 'gpu-not-usable':
    case 'gpu-failed':
      return cardWarningWords(warning, format);
    default:
      return toolWarningWords(warning, format);
  }
}

const here = (inContainer: boolean) => (inContainer ? 'Dieser Container' : 'Dieser Prozess');

const ofCores = plural('de', { one: 'logischen CPU', other: 'logischen CPUs' });

function machineWarningWords(warning: MachineWarning, format: Format): string {
  switch (warning.code) {
    case 'memory-limit':
      return `${here(warning.inContainer)} darf ${format.memory(warning.limitBytes)} von ${format.memory(warning.totalBytes)} Arbeitsspeicher nutzen. Für größere Modelle seine Speichergrenze anheben.`;
    case 'cpu-limit':
      return `${here(warning.inContainer)} darf ${warning.usable} von ${warning.all} ${ofCores(warning.all)} nutzen. Für mehr Geschwindigkeit seine CPU-Grenze anheben.`;
    case 'wsl-memory':
      return `WSL zeigt ${format.memory(warning.totalBytes)} Speicher, üblicherweise die Hälfte des Rechners. Für größere Modelle „memory“ in .wslconfig anheben.`;
    case 'wsl-without-card':
      return 'WSL zeigt keine Grafikkarte; in der Regel reicht es nur die von NVIDIA durch. Für eine Karte von AMD oder Intel Voicefit und den Sprachserver außerhalb von WSL betreiben.';
    case 'emulated-build':
      return `${warning.processor} ist ein ARM-Prozessor, und dieses Voicefit für x86 läuft darauf emuliert. Das für ARM64 ist um ein Mehrfaches schneller: dieses installieren (aus den Quellen: Node für ARM64, dann npm ci).`;
    case 'on-battery':
      return 'Dieser Rechner läuft im Akkubetrieb. Er misst sich dann langsamer: vor dem Messen ans Stromnetz anschließen.';
    case 'power-saver':
      return `Das Energieprofil ist ${quoted(warning.profile)}. Der Rechner misst sich dann langsamer: vor dem Messen „Ausbalanciert“ oder „Leistung“ wählen.`;
    case 'disk-unknown':
      return `Der freie Platz in ${warning.folder} ist unbekannt; ob die Modelle hineinpassen, ist offen.`;
    case 'hardware-list-silent':
      return 'Die Liste der Grafikkarten, die das System führt, kam nicht rechtzeitig. Eine Karte ohne das Werkzeug ihres Herstellers fehlt vielleicht.';
  }
}

function storeWarningWords(warning: StoreWarning): string {
  switch (warning.code) {
    case 'not-kept':
      return `Ergebnisse bleiben nicht für den nächsten Start erhalten: ${warning.folder} ist nicht nutzbar (${diskErrorWords(warning.why)}).`;
    case 'history-corrupt':
      return `${badLines(warning.lines)} nach ${warning.file} verschoben.`;
    case 'state-corrupt':
      return `${warning.file} war nicht lesbar. Die Datei bleibt als ${warning.keptAs} erhalten; dieser Start beginnt von vorn.`;
    case 'newer-state':
      return `${warning.file} stammt von einem neueren Voicefit als diesem. Ergebnisse bleiben nicht erhalten.`;
  }
}

const badLines = (count: number) =>
  plural('de', {
    one: `${count} unlesbare Zeile des Verlaufs wurde`,
    other: `${count} unlesbare Zeilen des Verlaufs wurden`,
  })(count);

function contended({ low, high }: Extract<Warning, { code: 'contended' }>, format: Format): string {
  const ends = low === null || high === null ? null : format.scoreEnds({ low, high });
  const score = ends === null ? '' : `Der CPU-Wert liegt zwischen ${ends.low} und ${ends.high}. `;
  return `Während der Messung waren andere Programme beschäftigt; es zählt das langsame Ende jeder Spanne. ${score}In Ruhe noch einmal messen.`;
}

function speedVaries(
  { low, high, runs }: Extract<Warning, { code: 'speed-varies' }>,
  format: Format,
): string {
  return `Dieser Rechner schwankt: CPU-Wert ${format.score(low)} bis ${format.score(high)} in ${format.count(runs)} Messungen.`;
}
