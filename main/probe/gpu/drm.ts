import type { GpuVendor } from '../machine.ts';
import type { Files } from '../senses.ts';
import { busIdOf } from './found-gpu.ts';

/** A card as the Linux kernel drives it, from `/sys/class/drm`. */
export interface DrmCard {
  readonly vendor: GpuVendor;
  /** Server cards alone carry their name. */
  readonly name: string | null;
  readonly deviceId: string;
  readonly busId: string | null;
  readonly vramBytes: number | null;
  /** `amdgpu`, `i915`; `null` where no driver holds the card. */
  readonly driver: string | null;
}

const FOLDER = '/sys/class/drm';
const VENDORS: Readonly<Record<string, GpuVendor>> = {
  '0x10de': 'nvidia',
  '0x1002': 'amd',
  '0x8086': 'intel',
};

/** The cards of the three makers that can run models, in the kernel's order. Nothing elsewhere than on Linux. */
export async function findDrmCards(files: Files): Promise<DrmCard[]> {
  const names = (await files.names(FOLDER)).filter((name) => /^card\d+$/.test(name));
  const inOrder = names.toSorted((a, b) => Number(a.slice(4)) - Number(b.slice(4)));
  const cards = await Promise.all(inOrder.map((name) => readCard(files, `${FOLDER}/${name}/device`)));
  return cards.filter((card) => card !== null);
}

async function readCard(files: Files, folder: string): Promise<DrmCard | null> {
  const read = async (name: string): Promise<string> => (await files.text(`${folder}/${name}`))?.trim() ?? '';
  const vendor = VENDORS[await read('vendor')];
  if (vendor === undefined) return null;
  const [deviceId, uevent, vram, product] = await Promise.all(
    ['device', 'uevent', 'mem_info_vram_total', 'product_name'].map(read),
  );
  const bytes = Number(vram);
  return {
    vendor,
    name: product || null,
    deviceId: deviceId ?? '',
    busId: busIdOf(/^PCI_SLOT_NAME=(.*)$/m.exec(uevent ?? '')?.[1] ?? ''),
    vramBytes: Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null,
    driver: /^DRIVER=(.*)$/m.exec(uevent ?? '')?.[1] ?? null,
  };
}
