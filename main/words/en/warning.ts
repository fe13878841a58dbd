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
import { registryWarningWords } from './registry-warning.ts';
import { toolWarningWords } from './tool-warning.ts';
import { trialWarningWords } from './trial-warning.ts';

/** A warning in two or three sentences: what is wrong, and what to do about it. */
export function warningWords(warning: Warning, format: Format): string {
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
      return `${failureWords(warning.failure, format).message} The advice goes without a measurement.`;
    case 'file-not-measured':
      return `${warning.file} could not be measured; all else was. ${failureWords(warning.failure, format).message}`;
    case 'as-written':
      return warning.message;
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
      return registryWarningWords(warning);
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
      return toolWarningWords(warning);
  }
}

const here = (inContainer: boolean) => (inContainer ? 'This container' : 'This process');

function machineWarningWords(warning: MachineWarning, format: Format): string {
  switch (warning.code) {
    case 'memory-limit':
      return `${here(warning.inContainer)} may use ${format.memory(warning.limitBytes)} of the machine's ${format.memory(warning.totalBytes)} RAM. Raise its memory limit for larger models.`;
    case 'cpu-limit':
      return `${here(warning.inContainer)} may use ${warning.usable} of the machine's ${warning.all} logical CPUs. Raise its limit for more speed.`;
    case 'wsl-memory':
      return `WSL shows ${format.memory(warning.totalBytes)} RAM, by default half of the computer's. Raise "memory" in .wslconfig for larger models.`;
    case 'wsl-without-card':
      return 'WSL shows no graphics card; as a rule it passes on those of NVIDIA only. For a card of AMD or Intel, run Voicefit and the voice server outside WSL.';
    case 'emulated-build':
      return `${warning.processor} is an ARM processor, and this x86 build of Voicefit runs emulated on it. The ARM64 build is several times faster: install that one (in a checkout: Node for ARM64, then npm ci).`;
    case 'on-battery':
      return 'This machine runs on battery. Measured speeds will be lower on battery: plug it in first.';
    case 'power-saver':
      return `The power profile is "${warning.profile}". Measured speeds will be lower: choose "balanced" or "performance" first.`;
    case 'disk-unknown':
      return `The free space in ${warning.folder} is unknown, so the models may not fit.`;
    case 'hardware-list-silent':
      return "The system's own list of graphics cards did not come in time. A card without its vendor's tool may be missing.";
  }
}

function storeWarningWords(warning: StoreWarning): string {
  switch (warning.code) {
    case 'not-kept':
      return `Results are not kept for the next run: ${warning.folder} cannot be used (${diskErrorWords(warning.why)}).`;
    case 'history-corrupt':
      return `${badLines(warning.lines)} moved to ${warning.file}.`;
    case 'state-corrupt':
      return `${warning.file} was not readable. It is kept as ${warning.keptAs}; this run starts afresh.`;
    case 'newer-state':
      return `${warning.file} was written by a newer Voicefit than this one. Results are not kept.`;
  }
}

const badLines = (count: number) =>
  plural('en', {
    one: `${count} unreadable line of the history was`,
    other: `${count} unreadable lines of the history were`,
  })(count);

function contended({ low, high }: Extract<Warning, { code: 'contended' }>, format: Format): string {
  const ends = low === null || high === null ? null : format.scoreEnds({ low, high });
  const score = ends === null ? '' : `The CPU score lies between ${ends.low} and ${ends.high}. `;
  return `Other programs were busy during the measurement, so the slow end of each range counts. ${score}Measure again when the machine is quiet.`;
}

function speedVaries(
  { low, high, runs }: Extract<Warning, { code: 'speed-varies' }>,
  format: Format,
): string {
  return `This machine varies: CPU score ${format.score(low)} to ${format.score(high)} in ${format.count(runs)} runs.`;
}
