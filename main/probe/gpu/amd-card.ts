import { amdChipAs, amdChipIn, amdChipOf } from './amd-chips.ts';
import { type AmdClues, isIntegratedAmd, isUnnamedAmd } from './amd-kinds.ts';
import { amdMarketName } from './amd-names.ts';
import type { FoundGpu } from './found-gpu.ts';

export interface AmdRecord extends AmdClues {
  /** PCI revision, `0xc8`: it tells apart what is sold under one id. */
  readonly revision: string | null;
  /** The machine's RAM that the kernel lends to the card; `null`: not reported. */
  readonly gttBytes: number | null;
  readonly driver: string | null;
  readonly busId: string | null;
}

/** A card in the probe's terms. RAM that is lent to a processor's graphics is no memory of their own. */
export function amdCard(record: AmdRecord): FoundGpu {
  const { driver, busId, vramBytes, gttBytes } = record;
  const chip = amdChipAs(record.gfx) ?? amdChipOf(record.deviceId) ?? amdChipIn(record.name ?? '');
  const integrated = isIntegratedAmd({ ...record, gfx: chip });
  const memory = integrated
    ? { vramBytes: null, borrowedBytes: vramBytes, gttBytes }
    : { vramBytes, borrowedBytes: null };
  return { vendor: 'amd', name: nameOf(record), chip, ...memory, integrated, driver, busId, cause: null };
}

/** A tool that is older than the card calls it "AMD Radeon Graphics"; its PCI id says more. */
function nameOf(record: AmdRecord): string {
  const { name, gfx, deviceId } = record;
  if (name !== null && !isUnnamedAmd(name)) return name;
  return amdMarketName(record) ?? name ?? `AMD GPU ${gfx === null ? (deviceId ?? '') : `(${gfx})`}`.trim();
}
