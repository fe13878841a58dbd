import { z } from 'zod';
import { type CommandAnswer, linesOf, type Run } from '../command.ts';
import type { DrmCard } from './drm.ts';
import { busIdOf, type Found, type FoundGpu } from './found-gpu.ts';
import { jsonIn } from './json-in.ts';
import { unanswered, unreadable } from './tool-warnings.ts';
import { isNothing, shown } from './words.ts';

const TOOL = 'xpu-smi';

/** `xpu-smi discovery -j`; figures are numbers or text. Memory comes with the details of one device. */
const Device = z.object({
  device_id: z.coerce.number().catch(0),
  device_name: z.string(),
  pci_bdf_address: z.string().default(''),
  pci_device_id: z.string().nullable().default(null),
  driver_version: z.string().default(''),
  memory_physical_size_byte: z.coerce.number().positive().nullable().catch(null),
});
const Devices = z.union([
  z.object({ device_list: z.array(Device) }).transform(({ device_list }) => device_list),
  z.array(Device),
  Device.transform((device) => [device]),
]);
type Device = z.infer<typeof Device>;

export interface IntelAnswers {
  readonly list: CommandAnswer;
  /** One answer for each device of the list that did not tell its memory. */
  readonly details: readonly CommandAnswer[];
}

/** Asks Intel's tool, which is made for server cards and seldom installed. */
export async function askIntel(run: Run): Promise<IntelAnswers> {
  const list = await run(TOOL, ['discovery', '-j']);
  const incomplete = devicesIn(list).filter((device) => device.memory_physical_size_byte === null);
  const details = await Promise.all(
    incomplete.map(({ device_id }) => run(TOOL, ['discovery', '-d', String(device_id), '-j'])),
  );
  return { list, details };
}

/** Cards and warnings in what Intel's tool and the kernel told. Pure. */
export function parseIntel({ list, details }: IntelAnswers, drm: readonly DrmCard[]): Found {
  const detailed = details.flatMap(devicesIn);
  const told = devicesIn(list).map((device) => {
    const same = detailed.find(({ device_id }) => device_id === device.device_id);
    return cardOfDevice({ ...device, ...(same ?? {}), pci_bdf_address: device.pci_bdf_address });
  });
  const untold = drm
    .filter(({ vendor, busId }) => vendor === 'intel' && !told.some((card) => card.busId === busId))
    .map(({ name, deviceId, vramBytes, driver, busId }) =>
      intelCard({ name: name ?? `Intel GPU ${deviceId}`, deviceId, vramBytes, driver, busId }),
    );
  const trouble = unanswered(list, TOOL) ?? (told.length > 0 ? [] : [unreadable(list, TOOL)]);
  return { gpus: [...told, ...untold], warnings: trouble };
}

const devicesIn = (answer: CommandAnswer): Device[] =>
  Devices.safeParse(jsonIn(linesOf(answer).join('\n'))).data ?? [];

function cardOfDevice(device: Device): FoundGpu {
  return intelCard({
    name: shown(device.device_name),
    deviceId: device.pci_device_id,
    vramBytes: device.memory_physical_size_byte,
    driver: isNothing(device.driver_version) ? null : shown(device.driver_version),
    busId: busIdOf(device.pci_bdf_address),
  });
}

interface IntelClues {
  readonly name: string;
  readonly deviceId: string | null;
  readonly vramBytes: number | null;
  readonly driver: string | null;
  readonly busId: string | null;
}

/** What a processor's graphics report as their memory is the machine's RAM. */
export function intelCard({ name, deviceId, vramBytes, driver, busId }: IntelClues): FoundGpu {
  const integrated = !isDiscreteIntel(name, deviceId);
  const own = integrated ? null : vramBytes;
  return {
    vendor: 'intel',
    name,
    vramBytes: own,
    integrated,
    borrowedBytes: null,
    driver,
    busId,
    trouble: null,
  };
}

/** Arc A and B with their number, Arc Pro, Flex, Max, Iris Xe MAX. "Arc Graphics" and "Arc 140V" are in processors. */
const DISCRETE_NAME =
  /\bArc\b.*\b[AB]\d{2,3}M?\b|Data Center GPU|\b(Flex|Max) 1\d{2,3}\b|\bIris.*\bMAX\b|\bDG[12]\b|\bBMG\b/i;
/** PCI ids of the Linux drivers' tables: DG1, DG2, Battlemage, Ponte Vecchio, Arctic Sound. */
const DISCRETE_ID = /^0x(490[5-9]|56[9abc][0-9a-f]|e2[0-2][0-9a-f]|0b[d-e][0-9a-f]|020a)$/i;

export function isDiscreteIntel(name: string, deviceId: string | null): boolean {
  const idInName = /\[(0x[0-9a-f]{4})\]/i.exec(name)?.[1];
  return DISCRETE_NAME.test(name) || [deviceId, idInName].some((id) => id != null && DISCRETE_ID.test(id));
}
