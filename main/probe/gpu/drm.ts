import type { GpuVendor } from '../nouns/machine.ts';
import type { Files } from '../senses.ts';
import { busIdOf } from './found-gpu.ts';

/** A card as the Linux kernel drives it, from `/sys/class/drm`. */
export interface DrmCard {
  readonly vendor: GpuVendor;
  /** Only server cards contain their name. */
  readonly name: string | null;
  readonly deviceId: string;
  /** PCI revision, `0xc8`. */
  readonly revision: string | null;
  readonly busId: string | null;
  /** The card's own memory; of several tiles, their sum. On AMD's processors, what the firmware sets aside. */
  readonly vramBytes: number | null;
  /** The machine's RAM that amdgpu lends to the card at most; `null`: another driver. */
  readonly gttBytes: number | null;
  /** `amdgpu`, `i915`; `null` if no driver is bound to the card. */
  readonly driver: string | null;
}

/** A display controller on the PCI bus, with or without a driver. */
export interface PciDisplay {
  readonly vendor: GpuVendor;
  /** `0000:00:06.0` */
  readonly busId: string;
  /** `0x2684`; empty: not stated. */
  readonly deviceId: string;
  /** `nvidia`, `vfio-pci`; `null` if none is bound to it. */
  readonly driver: string | null;
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
  const cards = await Promise.all(inOrder.map((name) => readCard(files, `${FOLDER}/${name}`)));
  return cards.filter((card) => card !== null);
}

async function readCard(files: Files, folder: string): Promise<DrmCard | null> {
  const device = `${folder}/device`;
  const read = async (name: string): Promise<string> => (await files.text(`${device}/${name}`))?.trim() ?? '';
  const vendor = VENDORS[(await read('vendor')).toLowerCase()];
  if (vendor === undefined) return null;
  const [deviceId, revision, uevent, gtt, product] = await Promise.all(
    ['device', 'revision', 'uevent', 'mem_info_gtt_total', 'product_name'].map(read),
  );
  return {
    vendor,
    name: product || null,
    deviceId: deviceId ?? '',
    revision: revision || null,
    busId: busIdOf(/^PCI_SLOT_NAME=(.*)$/m.exec(uevent ?? '')?.[1] ?? ''),
    vramBytes: await readVram(files, folder),
    gttBytes: bytesIn(gtt ?? ''),
    driver: driverIn(uevent ?? ''),
  };
}

const driverIn = (uevent: string): string | null => /^DRIVER=(.*)$/m.exec(uevent)?.[1] ?? null;

/**
 * Where drivers state a card's memory, below the card's folder: amdgpu; i915 as Intel ships it, in either place (the
 * kernel's own i915 states none); xe, for each tile.
 */
const MEMORY_FILES = ['device/mem_info_vram_total', 'device/lmem_total_bytes', 'lmem_total_bytes'];
const TILE_FILES = ['physical_vram_size_bytes', 'memory/physical_vram_size_bytes'];

async function readVram(files: Files, folder: string): Promise<number | null> {
  const sizes = await Promise.all(
    MEMORY_FILES.map(async (name) => bytesIn((await files.text(`${folder}/${name}`)) ?? '')),
  );
  return sizes.find((bytes) => bytes !== null) ?? readTiles(files, `${folder}/device`);
}

async function readTiles(files: Files, device: string): Promise<number | null> {
  const tiles = (await files.names(device)).filter((name) => /^tile\d+$/.test(name));
  const sizes = await Promise.all(
    tiles.map(async (tile) => {
      const texts = await Promise.all(TILE_FILES.map((name) => files.text(`${device}/${tile}/${name}`)));
      return texts.map((text) => bytesIn(text ?? '')).find((bytes) => bytes !== null) ?? null;
    }),
  );
  // The sum of some is no size of the card.
  if (sizes.length === 0 || sizes.includes(null)) return null;
  return sizes.reduce<number>((sum, bytes) => sum + (bytes ?? 0), 0);
}

/** A figure as the kernel prints it, decimal or `0x800000000`; `null` for anything else, and for none. */
function bytesIn(text: string): number | null {
  const bytes = /^\s*(0x[0-9a-f]+|\d+)\s*$/i.test(text) ? Number(text) : 0;
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
      if (vendor === undefined || busId === null || !DISPLAY_CLASS.test(kind ?? '')) return [];
      const [id, uevent] = await Promise.all(
        ['device', 'uevent'].map((name) => files.text(`${PCI_DEVICES}/${device}/${name}`)),
      );
      return [{ vendor, busId, deviceId: id?.trim() ?? '', driver: driverIn(uevent ?? '') }];
    }),
  );
  return found.flat();
}
