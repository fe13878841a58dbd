import { GIB } from '../../nouns/bytes.ts';

/** PCI revision, memory in GB, and the name on the box. */
type Version = readonly [revision: string, gb: number, name: string];

/**
 * AMD's cards of the last two generations, by PCI id; the most common version of an id first.
 * Ids, revisions and names: amdgpu.ids of libdrm; memory: AMD's product pages.
 */
const CARDS: Readonly<Record<string, readonly Version[]>> = {
  '0x7550': [
    ['c0', 16, 'Radeon RX 9070 XT'],
    ['c3', 16, 'Radeon RX 9070'],
    ['c2', 12, 'Radeon RX 9070 GRE'],
  ],
  '0x7551': [
    ['c0', 32, 'Radeon AI PRO R9700'],
    ['c8', 32, 'Radeon AI PRO R9600D'],
  ],
  '0x7590': [
    ['c0', 16, 'Radeon RX 9060 XT'],
    ['c0', 8, 'Radeon RX 9060 XT'],
    ['c1', 16, 'Radeon RX 9060 XT LP'],
    ['c7', 8, 'Radeon RX 9060'],
  ],
  '0x744c': [
    ['c8', 24, 'Radeon RX 7900 XTX'],
    ['cc', 20, 'Radeon RX 7900 XT'],
    ['ce', 16, 'Radeon RX 7900 GRE'],
    ['cf', 16, 'Radeon RX 7900M'],
  ],
  '0x7448': [['00', 48, 'Radeon PRO W7900']],
  '0x7449': [['00', 48, 'Radeon PRO W7800 48GB']],
  '0x744a': [['00', 48, 'Radeon PRO W7900 Dual Slot']],
  '0x744b': [['00', 48, 'Radeon PRO W7900D']],
  '0x745e': [['cc', 32, 'Radeon PRO W7800']],
  '0x7470': [['00', 16, 'Radeon PRO W7700']],
  '0x747e': [
    ['c8', 16, 'Radeon RX 7800 XT'],
    ['ff', 12, 'Radeon RX 7700 XT'],
    ['db', 16, 'Radeon RX 7700'],
    ['d8', 12, 'Radeon RX 7800M'],
  ],
  '0x7480': [
    ['cf', 8, 'Radeon RX 7600'],
    ['c0', 16, 'Radeon RX 7600 XT'],
    ['c7', 8, 'Radeon RX 7600M XT'],
    ['c1', 8, 'Radeon RX 7700S'],
    ['c2', 8, 'Radeon RX 7650 GRE'],
    ['c3', 8, 'Radeon RX 7600S'],
    ['00', 8, 'Radeon PRO W7600'],
  ],
  '0x7483': [['cf', 8, 'Radeon RX 7600M']],
  '0x7489': [['00', 8, 'Radeon PRO W7500']],
  '0x7499': [
    ['c0', 8, 'Radeon RX 7400'],
    ['00', 8, 'Radeon PRO W7400'],
  ],
};

/** What the kernel knows of a card without a name. */
interface Nameless {
  readonly deviceId: string | null;
  /** `0xc8` */
  readonly revision: string | null;
  readonly vramBytes: number | null;
}

/** The name under which a card is sold; `null` if its id is not in the list, or its memory is no such card's. */
export function amdMarketName({ deviceId, revision, vramBytes }: Nameless): string | null {
  const versions = CARDS[deviceId?.toLowerCase() ?? ''] ?? [];
  const known = revision?.toLowerCase().replace(/^0x/, '');
  const same = versions.find(([code]) => code === known);
  const alike = versions.find(([, gb]) => vramBytes === null || Math.round(vramBytes / GIB) === gb);
  const [, , name] = same ?? alike ?? [];
  return name === undefined ? null : `AMD ${name}`;
}
