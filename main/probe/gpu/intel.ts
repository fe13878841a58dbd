import { type CommandAnswer, linesOf, type Run } from '../command.ts';
import type { DrmCard } from './drm.ts';
import { busIdOf, type Found } from './found-gpu.ts';
import { intelCard } from './intel-card.ts';
import { unanswered, unreadable } from './tool-warnings.ts';
import { isNothing, shown } from './words.ts';
import { parseXpuSmi, type XpuDevice } from './xpu-smi.ts';

const TOOL = 'xpu-smi';

export interface IntelAnswers {
  readonly list: CommandAnswer;
  /** One answer for each device whose memory the list omits. */
  readonly details: readonly CommandAnswer[];
}

/** Runs Intel's tool, which is made for server cards and rarely installed. */
export async function askIntel(run: Run): Promise<IntelAnswers> {
  const list = await run(TOOL, ['discovery', '-j']);
  const incomplete = devicesIn(list).filter((device) => device.memory_physical_size_byte === null);
  const details = await Promise.all(
    incomplete.map(({ device_id }) => run(TOOL, ['discovery', '-d', String(device_id), '-j'])),
  );
  return { list, details };
}

/** Cards and warnings from the output of Intel's tool and the kernel. Pure. */
export function parseIntel({ list, details }: IntelAnswers, drm: readonly DrmCard[]): Found {
  const detailed = details.flatMap(devicesIn);
  const listed = devicesIn(list).map((device) =>
    cardOf(
      device,
      detailed.find(({ device_id }) => device_id === device.device_id),
      drm.find(({ busId }) => busId !== null && busId === busIdOf(device.pci_bdf_address)),
    ),
  );
  const unlisted = drm
    .filter(({ vendor, busId }) => vendor === 'intel' && !listed.some((card) => card.busId === busId))
    .map((card) => intelCard({ ...card, hasOwnMemory: card.vramBytes !== null }));
  const warnings = unanswered(list, TOOL) ?? (listed.length > 0 ? [] : [unreadable(list, TOOL)]);
  return { gpus: [...listed, ...unlisted], warnings };
}

const devicesIn = (answer: CommandAnswer): XpuDevice[] => parseXpuSmi(linesOf(answer));

/** @param inKernel the same card as the kernel knows it */
function cardOf(device: XpuDevice, details: XpuDevice = device, inKernel?: DrmCard) {
  const inKernelBytes = inKernel?.vramBytes ?? null;
  const driver = details.driver_version || device.driver_version;
  return intelCard({
    name: shown(device.device_name),
    deviceId: device.pci_device_id,
    vramBytes: device.memory_physical_size_byte ?? details.memory_physical_size_byte ?? inKernelBytes,
    hasOwnMemory: inKernelBytes !== null,
    driver: isNothing(driver) ? null : shown(driver),
    busId: busIdOf(device.pci_bdf_address),
  });
}
