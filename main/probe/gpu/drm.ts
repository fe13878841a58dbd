import type { GpuVendor } from '../nouns/machine.ts';
import type { Files } from '../senses.ts';
import { busIdOf } from './found-gpu.ts';

/** A card as the Linux kernel drives it, from `/sys/class/drm`. */
export interface DrmCard {
  readonly vendor: GpuVendor;
  /** Only server cards contain their name. */
  readonly name: string | null;
  readonly deviceId: string;
  readonly busId: string | null;
  readonly vramBytes: number | null;
  /** RAM that AMD's driver lends to the card. */
  readonly gttBytes: number | null;
  /** `amdgpu`, `i915`; `null` if no driver is bound to the card. */
  readonly driver: string | null;
}

/** A display controller on the PCI bus, with or without a driver. */
export interface PciDisplay {
  readonly vendor: GpuVendor;
  /** `0000:00:06.0` */
  readonly busId: string;
}

const FOLDER = '/sys/class/drm';
const PCI_DEVICES = '/sys/bus/pci/devices';
/** PCI's class of display controllers. */
const DISPLAY_CLASS = /^0x03/;
const VENDORS: Readonly<Record<string, GpuVendor>> = {
  '0x10de': 'nvidia',
  '0x1002': 'amd',
  '0x8086': 'intel',
};

/** The cards of the three makers that can run models, in the kernel's order. Empty except on Linux. */
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
  const [deviceId, uevent, vram, gtt, product] = await Promise.all(
    ['device', 'uevent', 'mem_info_vram_total', 'mem_info_gtt_total', 'product_name'].map(read),
  );
  return {
    vendor,
    name: product || null,
    deviceId: deviceId ?? '',
    busId: busIdOf(/^PCI_SLOT_NAME=(.*)$/m.exec(uevent ?? '')?.[1] ?? ''),
    vramBytes: bytesIn(vram),
    gttBytes: bytesIn(gtt),
    driver: /^DRIVER=(.*)$/m.exec(uevent ?? '')?.[1] ?? null,
  };
}

function bytesIn(text = ''): number | null {
  const bytes = Number(text);
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : null;
}

/** The displays of the three makers on the PCI bus; `null` if the kernel does not list its devices. */
export async function findPciDisplays(files: Files): Promise<PciDisplay[] | null> {
  const devices = await files.names(PCI_DEVICES);
  if (devices.length === 0) return null;
  const found = await Promise.all(
    devices.map(async (device): Promise<PciDisplay[]> => {
      const [maker, kind] = await Promise.all(
        ['vendor', 'class'].map((name) => files.text(`${PCI_DEVICES}/${device}/${name}`)),
      );
      const vendor = VENDORS[maker?.trim() ?? ''];
      const busId = busIdOf(device);
      return vendor !== undefined && busId !== null && DISPLAY_CLASS.test(kind ?? '')
        ? [{ vendor, busId }]
        : [];
    }),
  );
  return found.flat();
}
