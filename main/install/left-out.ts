import type { Registry } from '../../registry/schema.ts';
import type { SpeedProfile } from '../benchmark/nouns/speed-profile.ts';
import { quietScoreOf } from '../predict/speed-source.ts';
import { sttInstall } from '../predict/stt-install.ts';
import type { Machine } from '../probe/nouns/machine.ts';
import { ramForSttBytes } from './memory-room.ts';
import type { InstallRequest } from './nouns/install-request.ts';
import type { LeftOut, WantedModels } from './wanted-files.ts';

/** What the models will run on; `null`: not known, or another machine. */
export interface Place {
  readonly machine: Machine | null;
  readonly speed: SpeedProfile | null;
}

/** What is left out of each speech-to-text model on a machine; nothing if the user wants all of it. */
export function leftOutOn(
  models: WantedModels,
  { keepOptionalFolders = false }: InstallRequest,
  { machine, speed }: Place,
  registry: Registry,
): LeftOut {
  if (keepOptionalFolders) return new Map();
  const cpuScore = quietScoreOf(speed && { kind: 'measured', profile: speed });
  const ramBytes = machine === null ? null : ramForSttBytes(models, registry, machine);
  return new Map(
    models.stt.flatMap((id) => {
      const model = registry.models.stt[id];
      return model === undefined ? [] : [[id, sttInstall(model, { cpuScore, ramBytes }, registry)] as const];
    }),
  );
}
