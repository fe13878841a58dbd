import { MIB } from '../../nouns/bytes.ts';
import type { Controller } from '../hardware-facts.ts';
import type { GpuVendor } from '../nouns/machine.ts';
import { amdCard } from './amd-card.ts';
import type { DrmCard, PciDisplay } from './drm.ts';
import { busIdOf, type FoundGpu } from './found-gpu.ts';
import { intelCard } from './intel-card.ts';
import { isUnifiedNvidia } from './nvidia-unified.ts';
import { shown } from './words.ts';

/**
 * Display adapters of virtual machines, remote sessions and server boards: they draw, and compute nothing.
 */
const NO_GPU =
  /cirrus|\bqxl\b|red hat|virtio|vmware|virtualbox|innotek|bochs|microsoft|hyper-v|aspeed|matrox|parallels|\bxen|citrix|basic (render|display)|remote display|displaylink|parsec|virtual display|idd\b|silicon motion|hisilicon/i;

/**
 * 32-bit fields of Windows end up to 1 MiB below 2 and 4 GiB: a card that "has" this much has more
 * (systeminformation#344). A card of exactly 2 or 4 GiB says so.
 */
const isCapped = (mib: number): boolean => [2048, 4096].some((end) => mib >= end - 1 && mib < end);

/** `Device 7550`: a list of PCI devices that is older than the card. */
const ID_AS_NAME = /^Device ([0-9a-f]{4})$/i;

/** The controllers that may run models, as cards. */
export function cardsOfControllers(
  controllers: readonly Controller[],
  platform: NodeJS.Platform,
): FoundGpu[] {
  return controllers
    .filter(({ vendor, model }) => `${vendor}${model}`.trim() !== '' && !NO_GPU.test(`${vendor} ${model}`))
    .map((controller) => cardOf(controller, platform));
}

function cardOf(
  { vendor: maker, model, busAddress, vramMib, driver }: Controller,
  platform: NodeJS.Platform,
): FoundGpu {
  const vendor = vendorOf(`${maker} ${model}`);
  const name = nameIn(model) || shown(maker);
  // Elsewhere the figure is the window through which the processor sees the card's memory.
  const isReported = platform === 'win32' && vramMib !== null && !isCapped(vramMib);
  const vramBytes = isReported ? Math.round(vramMib * MIB) : null;
  const known = { name, vramBytes, driver: driver || null, busId: busIdOf(busAddress) };
  const id = ID_AS_NAME.exec(name)?.[1];
  const deviceId = id === undefined ? null : `0x${id.toLowerCase()}`;
  const named = deviceId === null ? name : null;
  if (vendor === 'amd')
    return amdCard({ ...known, name: named, deviceId, gfx: null, revision: null, gttBytes: null });
  if (vendor === 'intel') return intelCard({ ...known, name: named, deviceId });
  const integrated = vendor === 'apple' || (vendor === 'nvidia' && isUnifiedNvidia(name));
  return {
    ...known,
    vramBytes: integrated ? null : vramBytes,
    vendor,
    integrated,
    borrowedBytes: null,
    cause: null,
  };
}

/**
 * The cards whose place is right, and those where the kernel has no display of their maker, which lose their
 * place: `clinfo`'s address of NVIDIA cards is parsed wrongly (`00:00.6` for `00:06.0`), beside or instead of
 * the right entry.
 * @param displays of all makers; `null` if the kernel does not list its devices
 */
export function byPlace(
  cards: readonly FoundGpu[],
  displays: readonly PciDisplay[] | null,
): { placed: FoundGpu[]; misplaced: FoundGpu[] } {
  const isNowhere = ({ vendor, busId }: FoundGpu) =>
    busId !== null &&
    displays !== null &&
    !displays.some((display) => display.vendor === vendor && display.busId.endsWith(busId));
  return {
    placed: cards.filter((card) => !isNowhere(card)),
    misplaced: cards.filter(isNowhere).map((card) => ({ ...card, busId: null })),
  };
}

function vendorOf(text: string): GpuVendor {
  if (/nvidia|geforce|quadro/i.test(text)) return 'nvidia';
  if (/\bamd\b|advanced micro devices|\bati\b|radeon/i.test(text)) return 'amd';
  if (/intel/i.test(text)) return 'intel';
  return /apple/i.test(text) ? 'apple' : 'other';
}

/** `GA102 [GeForce RTX 3090]`: the product name is in brackets. */
const nameIn = (model: string): string => shown(/\[([^\]]*[a-z][^\]]*)\]\s*$/i.exec(model)?.[1] ?? model);

/** The kernel's cards with their names from the list of PCI devices. */
export function withNames(cards: readonly DrmCard[], controllers: readonly Controller[]): DrmCard[] {
  const names = controllers.map(({ busAddress, model }) => ({
    busId: busIdOf(busAddress),
    name: shown(model),
  }));
  return cards.map((card) => {
    const { busId } = card;
    const named = names.find((each) => each.busId !== null && busId?.endsWith(each.busId));
    return card.name === null && named !== undefined && named.name !== '' && !ID_AS_NAME.test(named.name)
      ? { ...card, name: named.name }
      : card;
  });
}
