import type { CommandAnswer } from '../../main/probe/command.ts';
import { findGpus } from '../../main/probe/gpu/find-gpus.ts';
import { withRuntime } from '../../main/probe/gpu/runtime.ts';
import type { Controller } from '../../main/probe/hardware-facts.ts';
import type { BackendAnswer } from '../../main/probe/nouns/backend-answer.ts';
import type { GpuBackend } from '../../main/probe/nouns/machine.ts';
import type { Host } from '../../main/probe/senses.ts';
import { filesWith, hostWith, toolsThat } from './given.ts';

/** What a machine tells of itself, and what the runtime opens on it. */
export interface Told {
  readonly tools?: Readonly<Record<string, CommandAnswer>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly controllers?: readonly Controller[];
  readonly host?: Partial<Host>;
  readonly opens?: Partial<Record<GpuBackend, readonly string[]>>;
  readonly devices?: readonly string[];
}

/** The cards of a machine that tells this, as the probe answers them. */
export async function look({
  tools = {},
  files = {},
  controllers = [],
  host,
  opens = {},
  devices = ['dri'],
}: Told) {
  const here = hostWith(host);
  const senses = { run: toolsThat(tools), files: filesWith(files), host: here };
  const found = await findGpus(senses, Promise.resolve(controllers));
  const circumstances = { environment: 'host', platform: here.platform, devices } as const;
  const opened = await withRuntime(found.gpus, circumstances, async (backend): Promise<BackendAnswer> => {
    const deviceNames = opens[backend];
    return deviceNames === undefined
      ? { opened: false, failure: { code: 'no-device' } }
      : { opened: true, deviceNames: [...deviceNames] };
  });
  return { gpus: opened.gpus, warnings: [...found.warnings, ...opened.warnings] };
}

/** A card in `/sys/class/drm`; a name that begins with `../` lies beside its device's folder. */
export const drm = (
  card: number,
  driver: string,
  device: string,
  more: Readonly<Record<string, string>> = {},
) => {
  const [vendor = '', id = ''] = device.split(':');
  const uevent = `DRIVER=${driver}\nPCI_SLOT_NAME=0000:0${card + 1}:00.0\n`;
  return Object.fromEntries(
    Object.entries({ vendor, device: id, uevent, ...more }).map(([name, text]) => [
      name.startsWith('../')
        ? `/sys/class/drm/card${card}/${name.slice(3)}`
        : `/sys/class/drm/card${card}/device/${name}`,
      `${text}\n`,
    ]),
  );
};
