import { z } from 'zod';
import { GIB, MIB } from '../../nouns/bytes.ts';
import { type CommandAnswer, linesOf, type Run } from '../command.ts';
import type { GpuVendor } from '../nouns/machine.ts';
import { amdCard } from './amd-card.ts';
import type { Found, FoundGpu } from './found-gpu.ts';
import { intelCard } from './intel-card.ts';
import { jsonIn } from './json-in.ts';
import { unanswered, unreadable } from './tool-warnings.ts';
import { shown } from './words.ts';

const TOOL = 'system_profiler';

const Display = z.object({
  _name: z.string().default(''),
  sppci_model: z.string().optional(),
  spdisplays_vendor: z.string().default(''),
  spdisplays_vram: z.string().optional(),
});
const Report = z.object({ SPDisplaysDataType: z.array(Display) });
type Display = z.infer<typeof Display>;

export const askApple = (run: Run): Promise<CommandAnswer> => run(TOOL, ['SPDisplaysDataType', '-json']);

/** The cards of a Mac: Apple's own, or those of an Intel Mac. Pure. */
export function parseApple(answer: CommandAnswer): Found {
  const lines = linesOf(answer);
  const report = Report.safeParse(jsonIn(lines.join('\n')));
  const cards = (report.success ? report.data.SPDisplaysDataType : displaysInText(lines)).map(cardOf);
  if (cards.length > 0) return { gpus: cards, warnings: [] };
  return { gpus: [], warnings: unanswered(answer, TOOL) ?? [unreadable(answer, TOOL)] };
}

/** The human-readable report: `      Chipset Model: Apple M1`, and below it `Vendor` and `VRAM (Total)`. */
function displaysInText(lines: readonly string[]): Display[] {
  const displays: Display[] = [];
  for (const line of lines) {
    const [, key, value = ''] = /^\s+([A-Z][\w ()]*):\s+(.*?)\s*$/.exec(line) ?? [];
    const display = displays.at(-1);
    if (key === 'Chipset Model') displays.push({ _name: value, spdisplays_vendor: '' });
    else if (display === undefined) continue;
    else if (key === 'Vendor') display.spdisplays_vendor = value;
    else if (key === 'VRAM (Total)') display.spdisplays_vram = value;
  }
  return displays;
}

function cardOf(display: Display): FoundGpu {
  // `kHW_AppleM1Item` is a label that macOS forgot to translate.
  const name = shown(display.sppci_model ?? display._name).replace(/^kHW_Apple(.+)Item$/, 'Apple $1');
  const vramBytes = bytesOf(display.spdisplays_vram ?? '');
  const known = { name, vramBytes, deviceId: null, driver: null, busId: null };
  const plain = {
    name,
    vramBytes,
    integrated: false,
    borrowedBytes: null,
    driver: null,
    busId: null,
    cause: null,
  };
  switch (vendorOf(display.spdisplays_vendor, name)) {
    case 'intel':
      return intelCard(known);
    case 'amd':
      return amdCard({ ...known, gfx: null, revision: null, gttBytes: null });
    case 'apple':
      // Apple's chips share all RAM between processor and graphics: how much, Metal says.
      return { ...plain, vendor: 'apple', vramBytes: null, integrated: true };
    case 'nvidia':
      return { ...plain, vendor: 'nvidia' };
  }
}

function vendorOf(vendor: string, name: string): Exclude<GpuVendor, 'other'> {
  const text = `${vendor} ${name}`;
  if (/nvidia|geforce/i.test(text)) return 'nvidia';
  if (/amd|ati\b|radeon/i.test(text)) return 'amd';
  return /intel|0x8086/i.test(text) ? 'intel' : 'apple';
}

/** `8 GB`, `1536 MB`. */
function bytesOf(text: string): number | null {
  const size = /^(\d+)\s*([MG])B/i.exec(text);
  return size === null ? null : Number(size[1]) * (/g/i.test(size[2] ?? '') ? GIB : MIB);
}
