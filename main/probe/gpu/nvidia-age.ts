/**
 * NVIDIA's cards of compute capability below 5.0, which no CUDA 12 code runs on, by the names of its own list
 * (developer.nvidia.com/cuda-gpus and its legacy page): Tesla, Fermi and Kepler. llama.cpp's CUDA 12 build begins with
 * Maxwell (sm_50). Driver 470 is Kepler's last one, and a newer tool is needed to ask for the capability itself.
 */
const TOO_OLD = [
  // Servers: C1060 to M2090, K8 to K80, GRID K1, K2, K520.
  /\bTesla (C|M|S|X)(870|10\d\d|20\d\d)\b/i,
  /\bTesla K\d{1,2}[a-z]{0,2}\b/i,
  /\bGRID K\d{1,3}[a-z]?\b/i,
  // Workstations: FX, four digits without a letter, K with four digits but for those of Maxwell.
  /\bQuadro (FX|NVS|CX|VX)\b/i,
  /\bQuadro (400|410|600|[2-7]000(M|D)?|[1-5]01\dM|[1-3]000M|5000M)$/i,
  /\bQuadro K(?!620\b|620M\b|1200\b|2200\b|2200M\b)\d{3,4}M?D?\b/i,
  /\bNVS (3[01]\d|4200M|5[01]\d|5[24]00M|2\d\d\d?M?|[34]\d\dM?)\b/i,
  // GTX TITAN, Black and Z; the X is Maxwell, later ones lack the GTX or have another letter.
  /\bGTX TITAN( Black| Z)?$/i,
  // GTX 750 and its Ti, and GTX 745, are Maxwell.
  /\bGTX? (?!745\b|750\b)[2-7]\d\d(?!\d)(M|MX)?\b/i,
  /\bGTS \d{3}M?\b/i,
  /\bGeForce (9[3-8]00|8[3-8]00|[1-3]\d\dM?|4[01]\dM?|6[01]\dM?|7[01]\d[AM]?|8[0-2]\d[AM]|910M|920M|920A)\b/i,
  /\bGTX 8[78]0M\b/i,
  /\bGT 8[0-2]\dM\b/i,
  /\bTegra K1\b|\bGK20A\b/i,
];

/** What a card without a name is called. PCI ids of Maxwell (GM107, GM108) and of all later chips begin here. */
const NAMELESS = /^NVIDIA GPU (0x[0-9a-f]{4})$/i;
const FIRST_MAXWELL_ID = 0x1340;

/** Whether a card of this name is too old for the runtime, whatever its driver. */
export function isTooOldForCuda(name: string): boolean {
  const id = NAMELESS.exec(name)?.[1];
  if (id !== undefined) return Number(id) < FIRST_MAXWELL_ID;
  const plain = name.replace(/\((R|TM)\)/gi, '').trim();
  return TOO_OLD.some((pattern) => pattern.test(plain));
}
